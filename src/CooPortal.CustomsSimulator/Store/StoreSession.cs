using System.Data;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using Microsoft.Data.Sqlite;

namespace CooPortal.CustomsSimulator.Store;

/// <summary>Reads and writes within one connection, and within one transaction where there is one.</summary>
public sealed class StoreSession(SqliteConnection connection, SqliteTransaction? transaction)
{
    private const string TimeFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
    private const string DayFormat = "yyyy-MM-dd";
    private const string DeclarationColumns =
        "subject, cert_no, cert_type, exporter_code, company, round, message_id, state, bar_code, receipts, received_at, updated_at, archived_at, body";

    private const string AuthorisationColumns =
        "company, company_name, seal_name, sign_name, seal_image, sign_image, accepted, note, answered_at, first_accepted_at";

    private const string PreReviewColumns =
        "subject, company, company_name, product_key, product_name, request, round, message_id, result, note, received_at, decided_at, body";

    private const string SupplementColumns =
        "number, subject, company, company_name, issuer, cert_no, change, exported, entry_ids, remark, round, message_id, result, note, received_at";

    private const string ExchangeColumns =
        "cert_no, company, applicant, direction, cert_type, country, issue_date, archived, sending, used, note, updated_at";

    private const string BlankFormColumns = """
        cert_type, serial_no, company, company_name, holder, issue_no, office, issued_on, subject, message_id, round, kind, cert_no, result, note, received_at, decided_at
        """;

    private const string VerificationColumns = "number, company, cert_no, stage, revision, round, message_id, note, asked_at, changed_at, request, reply";

    private const string MailboxColumns = "message_id, subject, reply_to, round, kind, created_at, visible_at, acked_at, body";

    public ReceivedMessage? FindReceived(string messageId) => Query(
        "SELECT message_id, sha256, subject, sequence, status, answer FROM received WHERE message_id = $id",
        r => new ReceivedMessage(r.GetString(0), r.GetString(1), r.GetString(2), r.GetInt32(3), r.GetInt32(4), (byte[])r[5]),
        ("$id", messageId)).FirstOrDefault();

    public void AddReceived(ReceivedMessage message, int round, string kind, DateTime at, ReadOnlyMemory<byte> body) => Run(
        "INSERT INTO received VALUES ($id, $sha, $subject, $sequence, $round, $kind, $at, $status, $answer, $body)",
        ("$id", message.MessageId), ("$sha", message.Sha256), ("$subject", message.Subject), ("$sequence", message.Sequence), ("$round", round),
        ("$kind", kind), ("$at", Text(at)), ("$status", message.Status), ("$answer", message.Answer), ("$body", body.ToArray()));

    public byte[]? ReceivedBody(string messageId)
        => Query("SELECT body FROM received WHERE message_id = $id", r => (byte[])r[0], ("$id", messageId)).FirstOrDefault();

    public int CountReceived() => Query("SELECT count(*) FROM received", r => r.GetInt32(0)).Single();

    public int LastSequence(string subject)
        => Query("SELECT last_sequence FROM subject WHERE key = $key", r => r.GetInt32(0), ("$key", subject)).FirstOrDefault();

    public void SetLastSequence(string subject, int sequence) => Run(
        "INSERT INTO subject VALUES ($key, $n) ON CONFLICT(key) DO UPDATE SET last_sequence = $n", ("$key", subject), ("$n", sequence));

    public Declaration? FindDeclaration(string subject)
        => Query($"SELECT {DeclarationColumns} FROM declaration WHERE subject = $s", ReadDeclaration, ("$s", subject)).FirstOrDefault();

    public Declaration? FindDeclarationByNumber(string certNo)
        => Query($"SELECT {DeclarationColumns} FROM declaration WHERE cert_no = $n ORDER BY updated_at DESC", ReadDeclaration, ("$n", certNo)).FirstOrDefault();

    public IReadOnlyList<Declaration> Declarations(string? search, DeclarationState? state, int most) => Query(
        $"""
        SELECT {DeclarationColumns} FROM declaration
        WHERE ($search IS NULL OR cert_no LIKE $like OR company LIKE $like OR exporter_code LIKE $like) AND ($state IS NULL OR state = $state)
        ORDER BY updated_at DESC LIMIT $most
        """,
        ReadDeclaration,
        ("$search", string.IsNullOrWhiteSpace(search) ? null : search), ("$like", $"%{search}%"), ("$state", state?.ToString()), ("$most", most));

    public IReadOnlyDictionary<DeclarationState, int> CountByState()
        => Query("SELECT state, count(*) FROM declaration GROUP BY state", r => (State: Enum.Parse<DeclarationState>(r.GetString(0)), Count: r.GetInt32(1)))
            .ToDictionary(x => x.State, x => x.Count);

    public void Save(Declaration d) => Run(
        $"""
        INSERT INTO declaration({DeclarationColumns})
        VALUES ($subject, $no, $type, $exporter, $company, $round, $message, $state, $bar, $receipts, $received, $updated, $archived, $body)
        ON CONFLICT(subject) DO UPDATE SET cert_no = $no, cert_type = $type, exporter_code = $exporter, company = $company, round = $round,
            message_id = $message, state = $state, bar_code = $bar, receipts = $receipts, received_at = $received, updated_at = $updated,
            archived_at = $archived, body = $body
        """,
        ("$subject", d.Subject), ("$no", d.CertNo), ("$type", d.CertType), ("$exporter", d.ExporterCode), ("$company", d.Company), ("$round", d.Round),
        ("$message", d.MessageId), ("$state", d.State.ToString()), ("$bar", d.BarCode), ("$receipts", d.Receipts), ("$received", Text(d.ReceivedAt)),
        ("$updated", Text(d.UpdatedAt)), ("$archived", d.ArchivedAt is { } archived ? Text(archived) : null), ("$body", d.Body));

    public void AddMailbox(CustomsMessage message, string subject, string? replyTo, int round, DateTime at, TimeSpan delay) => Run(
        "INSERT INTO mailbox(message_id, subject, reply_to, round, kind, created_at, visible_at, body) VALUES ($id, $subject, $reply, $round, $kind, $at, $visible, $body)",
        ("$id", Guid.CreateVersion7().ToString("N")), ("$subject", subject), ("$reply", replyTo), ("$round", round), ("$kind", MessageKinds.RootOf(message)),
        ("$at", Text(at)), ("$visible", Text(at + delay)), ("$body", MessageXml.Write(message)));

    public IReadOnlyList<MailboxMessage> WaitingMail(DateTime now, int most) => Query(
        $"SELECT {MailboxColumns} FROM mailbox WHERE acked_at IS NULL AND visible_at <= $now ORDER BY number LIMIT $most",
        ReadMailbox, ("$now", Text(now)), ("$most", most));

    public IReadOnlyList<MailboxMessage> AcknowledgedMail(int most)
        => Query($"SELECT {MailboxColumns} FROM mailbox WHERE acked_at IS NOT NULL ORDER BY number DESC LIMIT $most", ReadMailbox, ("$most", most));

    public IReadOnlyList<MailboxMessage> Mail(string? subject, int most) => Query(
        $"SELECT {MailboxColumns} FROM mailbox WHERE $subject IS NULL OR subject = $subject ORDER BY number DESC LIMIT $most",
        ReadMailbox, ("$subject", subject), ("$most", most));

    public void Acknowledge(string messageId, DateTime at)
        => Run("UPDATE mailbox SET acked_at = $at WHERE message_id = $id AND acked_at IS NULL", ("$at", Text(at)), ("$id", messageId));

    public void AddTask(WaitingTaskKind kind, string subject, string messageId, DateTime dueAt) => Run(
        "INSERT INTO task(kind, subject, message_id, due_at) VALUES ($kind, $subject, $message, $due)",
        ("$kind", kind.ToString()), ("$subject", subject), ("$message", messageId), ("$due", Text(dueAt)));

    public WaitingTask? NextTask(DateTime now) => Query(
        "SELECT id, kind, subject, message_id, due_at FROM task WHERE done_at IS NULL AND due_at <= $now ORDER BY due_at, id LIMIT 1",
        r => new WaitingTask(r.GetInt64(0), Enum.Parse<WaitingTaskKind>(r.GetString(1)), r.GetString(2), r.GetString(3), Time(r.GetString(4))),
        ("$now", Text(now))).FirstOrDefault();

    public void FinishTask(long id, DateTime at) => Run("UPDATE task SET done_at = $at WHERE id = $id", ("$at", Text(at)), ("$id", id));

    public long NextBarCode(string subject)
        => Query("INSERT INTO bar_code(subject) VALUES ($s) RETURNING number", r => r.GetInt64(0), ("$s", subject)).Single();

    public byte[]? Qualification(string code)
        => Query("SELECT body FROM qualification WHERE code = $code", r => (byte[])r[0], ("$code", code)).FirstOrDefault();

    public IReadOnlyList<byte[]> Qualifications() => Query("SELECT body FROM qualification ORDER BY code", r => (byte[])r[0]);

    public void SaveQualification(string code, byte[] body, DateTime at) => Run(
        "INSERT INTO qualification VALUES ($code, $body, $at) ON CONFLICT(code) DO UPDATE SET body = $body, updated_at = $at",
        ("$code", code), ("$body", body), ("$at", Text(at)));

    public void DeleteQualification(string code) => Run("DELETE FROM qualification WHERE code = $code", ("$code", code));

    /// <summary>Origin data of the goods that a company brought in; of every company for null.</summary>
    public IReadOnlyList<(string Company, InboundOrigin Item)> InboundOrigins(string? company) => Query(
        "SELECT company, body FROM inbound_origin WHERE $company IS NULL OR company = $company ORDER BY company, proof_no, item",
        r => (r.GetString(0), MessageXml.Read<InboundOriginAnswerMessage>((byte[])r[1]).InboundOriginList![0]),
        ("$company", company));

    public void SaveInboundOrigin(string company, InboundOrigin item) => Run(
        "INSERT INTO inbound_origin VALUES ($company, $proof, $item, $body) ON CONFLICT(company, proof_no, item) DO UPDATE SET body = $body",
        ("$company", company), ("$proof", item.ProofNo), ("$item", item.ProofGNo),
        ("$body", MessageXml.Write(new InboundOriginAnswerMessage { CiqRegNo = company, InboundOriginList = [item], RspGenTime = DateTime.UnixEpoch })));

    public IReadOnlyList<AgencyRow> Agencies() => Query(
        "SELECT principal, principal_name, agent, agent_name, accepted_at FROM agency ORDER BY accepted_at DESC",
        r => new AgencyRow(r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3), Time(r.GetString(4))));

    public void SaveAgency(AgencyRow row) => Run(
        "INSERT INTO agency VALUES ($p, $pn, $a, $an, $at) ON CONFLICT(principal, agent) DO UPDATE SET principal_name = $pn, agent_name = $an",
        ("$p", row.Principal), ("$pn", row.PrincipalName), ("$a", row.Agent), ("$an", row.AgentName), ("$at", Text(row.AcceptedAt)));

    public void DeleteAgency(string principal, string agent) => Run("DELETE FROM agency WHERE principal = $p AND agent = $a", ("$p", principal), ("$a", agent));

    public SealAuthorisationRow? SealAuthorisation(string company) => Query(
        $"SELECT {AuthorisationColumns} FROM seal_authorisation WHERE company = $c", ReadAuthorisation, ("$c", company)).FirstOrDefault();

    public IReadOnlyList<SealAuthorisationRow> SealAuthorisations()
        => Query($"SELECT {AuthorisationColumns} FROM seal_authorisation ORDER BY answered_at DESC, company", ReadAuthorisation);

    public void Save(SealAuthorisationRow row) => Run(
        $"""
        INSERT INTO seal_authorisation({AuthorisationColumns}) VALUES ($c, $n, $seal, $sign, $sealImage, $signImage, $ok, $note, $at, $first)
        ON CONFLICT(company) DO UPDATE SET company_name = $n, seal_name = $seal, sign_name = $sign, seal_image = $sealImage, sign_image = $signImage,
            accepted = $ok, note = $note, answered_at = $at, first_accepted_at = $first
        """,
        ("$c", row.Company), ("$n", row.CompanyName), ("$seal", row.SealName), ("$sign", row.SignName), ("$sealImage", row.SealImage), ("$signImage", row.SignImage),
        ("$ok", row.Accepted ? 1 : 0), ("$note", row.Note), ("$at", Text(row.AnsweredAt)), ("$first", row.FirstAcceptedAt is { } first ? Text(first) : null));

    /// <summary>Why the officer takes no authorisation of a company; null when its authorisations go by the rules.</summary>
    public string? SealRefusal(string company) => Query("SELECT reason FROM seal_refusal WHERE company = $c", r => r.GetString(0), ("$c", company)).FirstOrDefault();

    public IReadOnlyDictionary<string, string> SealRefusals()
        => Query("SELECT company, reason FROM seal_refusal", r => (Company: r.GetString(0), Reason: r.GetString(1))).ToDictionary(row => row.Company, row => row.Reason);

    public void SaveSealRefusal(string company, string reason)
        => Run("INSERT INTO seal_refusal VALUES ($c, $r) ON CONFLICT(company) DO UPDATE SET reason = $r", ("$c", company), ("$r", reason));

    public void DeleteSealRefusal(string company) => Run("DELETE FROM seal_refusal WHERE company = $c", ("$c", company));

    public PreReviewRow? FindPreReview(string subject) => Query($"SELECT {PreReviewColumns} FROM pre_review WHERE subject = $s", ReadPreReview, ("$s", subject)).FirstOrDefault();

    public IReadOnlyList<PreReviewRow> PreReviews(int most)
        => Query($"SELECT {PreReviewColumns} FROM pre_review ORDER BY decided_at IS NOT NULL, received_at DESC, subject LIMIT $most", ReadPreReview, ("$most", most));

    public void Save(PreReviewRow row) => Run(
        $"""
        INSERT INTO pre_review({PreReviewColumns}) VALUES ($s, $c, $cn, $k, $n, $request, $round, $message, $result, $note, $received, $decided, $body)
        ON CONFLICT(subject) DO UPDATE SET company_name = $cn, product_name = $n, request = $request, round = $round, message_id = $message,
            result = $result, note = $note, received_at = $received, decided_at = $decided, body = $body
        """,
        ("$s", row.Subject), ("$c", row.Company), ("$cn", row.CompanyName), ("$k", row.ProductKey), ("$n", row.ProductName), ("$request", row.Request.ToString()),
        ("$round", row.Round), ("$message", row.MessageId), ("$result", row.Result.ToString()), ("$note", row.Note), ("$received", Text(row.ReceivedAt)),
        ("$decided", row.DecidedAt is { } at ? Text(at) : null), ("$body", row.Body));

    public SupplementRow? FindSupplement(string number)
        => Query($"SELECT {SupplementColumns} FROM supplement WHERE number = $n", ReadSupplement, ("$n", number)).FirstOrDefault();

    public IReadOnlyList<SupplementRow> Supplements(int most)
        => Query($"SELECT {SupplementColumns} FROM supplement ORDER BY result IS NOT NULL, received_at DESC, number LIMIT $most", ReadSupplement, ("$most", most));

    public void Save(SupplementRow row) => Run(
        $"""
        INSERT INTO supplement({SupplementColumns}) VALUES ($n, $s, $c, $cn, $issuer, $cert, $change, $exported, $ids, $remark, $round, $message, $result, $note, $at)
        ON CONFLICT(number) DO UPDATE SET change = $change, round = $round, message_id = $message, result = $result, note = $note, received_at = $at
        """,
        ("$n", row.Number), ("$s", row.Subject), ("$c", row.Company), ("$cn", row.CompanyName), ("$issuer", row.Issuer.ToString()), ("$cert", row.CertNo),
        ("$change", row.Change.ToString()), ("$exported", row.Exported ? 1 : 0), ("$ids", row.EntryIds), ("$remark", row.Remark), ("$round", row.Round),
        ("$message", row.MessageId), ("$result", row.Result?.ToString()), ("$note", row.Note), ("$at", Text(row.ReceivedAt)));

    public IReadOnlyList<(bool Issued, CcpitProof Proof)> CcpitProofs(string company) => Query(
        "SELECT issued, body FROM ccpit_proof WHERE company = $c ORDER BY proof_no",
        r => (r.GetInt32(0) == 1, MessageXml.Read<CcpitProofAnswerMessage>((byte[])r[1]).CcpitProofList![0]),
        ("$c", company));

    public void SaveCcpitProof(string company, bool issued, CcpitProof proof) => Run(
        "INSERT INTO ccpit_proof VALUES ($c, $no, $issued, $body) ON CONFLICT(company, proof_no) DO UPDATE SET issued = $issued, body = $body",
        ("$c", company), ("$no", proof.ProofNo), ("$issued", issued ? 1 : 0),
        ("$body", MessageXml.Write(new CcpitProofAnswerMessage { CiqRegNo = company, CcpitProofList = [proof], More = false, RspGenTime = DateTime.UnixEpoch })));

    public IReadOnlyList<ExchangePartnerRow> ExchangePartners() => Query(
        "SELECT country, name, works, since, note FROM exchange_partner ORDER BY works, name",
        r => new ExchangePartnerRow(r.GetString(0), r.GetString(1), r.GetInt32(2) == 1, Time(r.GetString(3)), r.GetString(4)));

    public void Save(ExchangePartnerRow row) => Run(
        "INSERT INTO exchange_partner VALUES ($c, $n, $works, $since, $note) ON CONFLICT(country) DO UPDATE SET works = $works, since = $since, note = $note",
        ("$c", row.Country), ("$n", row.Name), ("$works", row.Works ? 1 : 0), ("$since", Text(row.Since)), ("$note", row.Note));

    public ExchangeRow? FindExchange(string certNo) => Query(
        $"SELECT {ExchangeColumns} FROM exchange WHERE cert_no = $n AND direction = $export",
        ReadExchange, ("$n", certNo), ("$export", nameof(ExchangeDirection.Export))).FirstOrDefault();

    /// <summary>Certificates of which a company is exporter, applicant or importer; of every company for null.</summary>
    public IReadOnlyList<ExchangeRow> Exchanges(string? company) => Query(
        $"SELECT {ExchangeColumns} FROM exchange WHERE $c IS NULL OR company = $c OR applicant = $c ORDER BY issue_date DESC, cert_no",
        ReadExchange, ("$c", company));

    public void Save(ExchangeRow row) => Run(
        $"""
        INSERT INTO exchange({ExchangeColumns}) VALUES ($no, $c, $applicant, $direction, $type, $country, $issued, $archived, $sending, $use, $note, $at)
        ON CONFLICT(cert_no, company) DO UPDATE SET issue_date = $issued, archived = $archived, sending = $sending, used = $use, note = $note, updated_at = $at
        """,
        ("$no", row.CertNo), ("$c", row.Company), ("$applicant", row.Applicant), ("$direction", row.Direction.ToString()), ("$type", row.CertType),
        ("$country", row.Country), ("$issued", row.IssueDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("$archived", row.Archived ? 1 : 0),
        ("$sending", row.Sending.ToString()), ("$use", row.Use.ToString()), ("$note", row.Note), ("$at", Text(row.UpdatedAt)));

    public BlankFormRow? FindBlankForm(string certType, string serialNo)
        => Query($"SELECT {BlankFormColumns} FROM blank_form WHERE cert_type = $t AND serial_no = $n", ReadBlankForm, ("$t", certType), ("$n", serialNo)).FirstOrDefault();

    /// <summary>The form whose last use came under a subject.</summary>
    public BlankFormRow? FindBlankFormBySubject(string subject)
        => Query($"SELECT {BlankFormColumns} FROM blank_form WHERE subject = $s", ReadBlankForm, ("$s", subject)).FirstOrDefault();

    /// <summary>Forms with a use: those that wait first.</summary>
    public IReadOnlyList<BlankFormRow> UsedBlankForms(int most)
        => Query($"SELECT {BlankFormColumns} FROM blank_form WHERE result IS NOT NULL ORDER BY decided_at IS NOT NULL, received_at DESC, serial_no LIMIT $most", ReadBlankForm, ("$most", most));

    /// <summary>What was given out, pad by pad, the newest first.</summary>
    public IReadOnlyList<BlankFormPad> BlankFormPads(int most) => Query(
        """
        SELECT issue_no, company, company_name, holder, cert_type, issued_on, min(serial_no), max(serial_no), count(*), sum(result IS NULL OR result = 'Refused')
        FROM blank_form GROUP BY issue_no, company, company_name, holder, cert_type, issued_on ORDER BY issued_on DESC, max(rowid) DESC LIMIT $most
        """,
        r => new BlankFormPad(
            r.GetString(0), r.GetString(1), r.GetString(2), Enum.Parse<BlankFormHolding>(r.GetString(3)), r.GetString(4), Day(r.GetString(5)), r.GetString(6), r.GetString(7), r.GetInt32(8), r.GetInt32(9)),
        ("$most", most));

    public void Save(BlankFormRow row) => Run(
        $"""
        INSERT INTO blank_form({BlankFormColumns})
        VALUES ($t, $n, $c, $cn, $holder, $issue, $office, $on, $subject, $message, $round, $kind, $cert, $result, $note, $received, $decided)
        ON CONFLICT(cert_type, serial_no) DO UPDATE SET subject = $subject, message_id = $message, round = $round, kind = $kind, cert_no = $cert, result = $result,
            note = $note, received_at = $received, decided_at = $decided
        """,
        ("$t", row.CertType), ("$n", row.SerialNo), ("$c", row.Company), ("$cn", row.CompanyName), ("$holder", row.Holder.ToString()), ("$issue", row.IssueNo),
        ("$office", row.Office), ("$on", row.IssuedOn.ToString(DayFormat, CultureInfo.InvariantCulture)), ("$subject", row.Use?.Subject), ("$message", row.Use?.MessageId),
        ("$round", row.Use?.Round), ("$kind", row.Use?.Kind.ToString()), ("$cert", row.Use?.CertNo), ("$result", row.Use?.Result.ToString()), ("$note", row.Use?.Note),
        ("$received", row.Use is { } use ? Text(use.ReceivedAt) : null), ("$decided", row.Use?.DecidedAt is { } at ? Text(at) : null));

    public VerificationRow? FindVerification(string number)
        => Query($"SELECT {VerificationColumns} FROM verification WHERE number = $n", ReadVerification, ("$n", number)).FirstOrDefault();

    public int CountVerifications() => Query("SELECT count(*) FROM verification", r => r.GetInt32(0)).Single();

    public IReadOnlyList<VerificationRow> Verifications(int most)
        => Query($"SELECT {VerificationColumns} FROM verification ORDER BY stage = 'Answered' DESC, changed_at DESC, number LIMIT $most", ReadVerification, ("$most", most));

    public void Save(VerificationRow row) => Run(
        $"""
        INSERT INTO verification({VerificationColumns}) VALUES ($n, $c, $cert, $stage, $revision, $round, $message, $note, $asked, $changed, $request, $reply)
        ON CONFLICT(number) DO UPDATE SET stage = $stage, revision = $revision, round = $round, message_id = $message, note = $note, changed_at = $changed,
            request = $request, reply = $reply
        """,
        ("$n", row.Number), ("$c", row.Company), ("$cert", row.CertNo), ("$stage", row.Stage.ToString()), ("$revision", row.Revision), ("$round", row.Round),
        ("$message", row.MessageId), ("$note", row.Note), ("$asked", Text(row.AskedAt)), ("$changed", Text(row.ChangedAt)), ("$request", row.Request), ("$reply", row.Reply));

    public IReadOnlyList<(string FileId, string Name, string Sha256)> VerificationFiles(string number) => Query(
        "SELECT file_id, name, sha256 FROM verification_file WHERE number = $n ORDER BY rowid", r => (r.GetString(0), r.GetString(1), r.GetString(2)), ("$n", number));

    public byte[]? VerificationFile(string number, string fileId)
        => Query("SELECT body FROM verification_file WHERE number = $n AND file_id = $id", r => (byte[])r[0], ("$n", number), ("$id", fileId)).FirstOrDefault();

    public void SaveVerificationFile(string number, string fileId, string name, string sha256, byte[] body) => Run(
        "INSERT INTO verification_file VALUES ($n, $id, $name, $sha, $body) ON CONFLICT(number, file_id) DO UPDATE SET name = $name, sha256 = $sha, body = $body",
        ("$n", number), ("$id", fileId), ("$name", name), ("$sha", sha256), ("$body", body));

    internal static void Execute(SqliteConnection connection, SqliteTransaction? transaction, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Command(connection, transaction, sql, values);
        command.ExecuteNonQuery();
    }

    [SuppressMessage("Security", "CA2100", Justification = "Every statement is a constant of this file; values are parameters.")]
    private static SqliteCommand Command(SqliteConnection connection, SqliteTransaction? transaction, string sql, ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }

    private static Declaration ReadDeclaration(IDataRecord r) => new()
    {
        Subject = r.GetString(0),
        CertNo = r.GetString(1),
        CertType = r.GetString(2),
        ExporterCode = r.GetString(3),
        Company = r.GetString(4),
        Round = r.GetInt32(5),
        MessageId = r.GetString(6),
        State = Enum.Parse<DeclarationState>(r.GetString(7)),
        BarCode = r.IsDBNull(8) ? null : r.GetString(8),
        Receipts = r.GetInt32(9),
        ReceivedAt = Time(r.GetString(10)),
        UpdatedAt = Time(r.GetString(11)),
        ArchivedAt = r.IsDBNull(12) ? null : Time(r.GetString(12)),
        Body = (byte[])r[13],
    };

    private static SealAuthorisationRow ReadAuthorisation(IDataRecord r) => new()
    {
        Company = r.GetString(0),
        CompanyName = r.GetString(1),
        SealName = r.GetString(2),
        SignName = r.GetString(3),
        SealImage = (byte[])r[4],
        SignImage = (byte[])r[5],
        Accepted = r.GetInt32(6) == 1,
        Note = r.GetString(7),
        AnsweredAt = Time(r.GetString(8)),
        FirstAcceptedAt = r.IsDBNull(9) ? null : Time(r.GetString(9)),
    };

    private static PreReviewRow ReadPreReview(IDataRecord r) => new()
    {
        Subject = r.GetString(0),
        Company = r.GetString(1),
        CompanyName = r.GetString(2),
        ProductKey = r.GetString(3),
        ProductName = r.GetString(4),
        Request = Enum.Parse<PreReviewRequest>(r.GetString(5)),
        Round = r.GetInt32(6),
        MessageId = r.GetString(7),
        Result = Enum.Parse<PreReviewResult>(r.GetString(8)),
        Note = r.GetString(9),
        ReceivedAt = Time(r.GetString(10)),
        DecidedAt = r.IsDBNull(11) ? null : Time(r.GetString(11)),
        Body = (byte[])r[12],
    };

    private static SupplementRow ReadSupplement(IDataRecord r) => new()
    {
        Number = r.GetString(0),
        Subject = r.GetString(1),
        Company = r.GetString(2),
        CompanyName = r.GetString(3),
        Issuer = Enum.Parse<ProofIssuer>(r.GetString(4)),
        CertNo = r.GetString(5),
        Change = Enum.Parse<SupplementChange>(r.GetString(6)),
        Exported = r.GetInt32(7) == 1,
        EntryIds = r.GetString(8),
        Remark = r.GetString(9),
        Round = r.GetInt32(10),
        MessageId = r.GetString(11),
        Result = r.IsDBNull(12) ? null : Enum.Parse<Outcome>(r.GetString(12)),
        Note = r.GetString(13),
        ReceivedAt = Time(r.GetString(14)),
    };

    private static ExchangeRow ReadExchange(IDataRecord r) => new()
    {
        CertNo = r.GetString(0),
        Company = r.GetString(1),
        Applicant = r.GetString(2),
        Direction = Enum.Parse<ExchangeDirection>(r.GetString(3)),
        CertType = r.GetString(4),
        Country = r.GetString(5),
        IssueDate = DateOnly.ParseExact(r.GetString(6), "yyyy-MM-dd", CultureInfo.InvariantCulture),
        Archived = r.GetInt32(7) == 1,
        Sending = Enum.Parse<ExchangeSending>(r.GetString(8)),
        Use = Enum.Parse<ExchangeUse>(r.GetString(9)),
        Note = r.GetString(10),
        UpdatedAt = Time(r.GetString(11)),
    };

    private static BlankFormRow ReadBlankForm(IDataRecord r) => new()
    {
        CertType = r.GetString(0),
        SerialNo = r.GetString(1),
        Company = r.GetString(2),
        CompanyName = r.GetString(3),
        Holder = Enum.Parse<BlankFormHolding>(r.GetString(4)),
        IssueNo = r.GetString(5),
        Office = r.GetString(6),
        IssuedOn = Day(r.GetString(7)),
        Use = r.IsDBNull(13) ? null : new BlankFormUseRow
        {
            Subject = r.GetString(8),
            MessageId = r.GetString(9),
            Round = r.GetInt32(10),
            Kind = Enum.Parse<BlankFormUse>(r.GetString(11)),
            CertNo = r.GetString(12),
            Result = Enum.Parse<BlankFormResult>(r.GetString(13)),
            Note = r.GetString(14),
            ReceivedAt = Time(r.GetString(15)),
            DecidedAt = r.IsDBNull(16) ? null : Time(r.GetString(16)),
        },
    };

    private static VerificationRow ReadVerification(IDataRecord r) => new()
    {
        Number = r.GetString(0),
        Company = r.GetString(1),
        CertNo = r.GetString(2),
        Stage = Enum.Parse<VerificationStage>(r.GetString(3)),
        Revision = r.GetInt32(4),
        Round = r.GetInt32(5),
        MessageId = r.IsDBNull(6) ? null : r.GetString(6),
        Note = r.GetString(7),
        AskedAt = Time(r.GetString(8)),
        ChangedAt = Time(r.GetString(9)),
        Request = (byte[])r[10],
        Reply = r.IsDBNull(11) ? null : (byte[])r[11],
    };

    private static MailboxMessage ReadMailbox(IDataRecord r) => new()
    {
        MessageId = r.GetString(0),
        Subject = r.GetString(1),
        ReplyTo = r.IsDBNull(2) ? null : r.GetString(2),
        Round = r.GetInt32(3),
        Kind = r.GetString(4),
        CreatedAt = Time(r.GetString(5)),
        VisibleAt = Time(r.GetString(6)),
        AcknowledgedAt = r.IsDBNull(7) ? null : Time(r.GetString(7)),
        Body = (byte[])r[8],
    };

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, DayFormat, CultureInfo.InvariantCulture);

    private static string Text(DateTime utc) => utc.ToString(TimeFormat, CultureInfo.InvariantCulture);

    private static DateTime Time(string text)
        => DateTime.ParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private void Run(string sql, params ReadOnlySpan<(string Name, object? Value)> values) => Execute(connection, transaction, sql, values);

    private List<T> Query<T>(string sql, Func<IDataRecord, T> read, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Command(connection, transaction, sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
