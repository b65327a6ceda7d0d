using CooPortal.Domain.Certificates;
using CooPortal.Domain.Enterprises;
using CooPortal.Domain.Supplements;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Supplements;

namespace CooPortal.Operations.Data.Seed;

/// <summary>
/// Supplements of export declarations of the demo's self-filing company in every state. What waits was really sent: its remark says MANUAL,
/// so it waits for the officer of the simulated customs.
/// </summary>
internal sealed class DemoSupplements(Enterprise enterprise, DemoCompany company, CooPortalDbContext db, CustomsOutbox outbox, DateTime now)
{
    private const string ForTheOfficer = "MANUAL 请海关人工核对";

    // as the simulated customs has them
    private static readonly (string Agreement, string Name, string Destination)[] Ccpit =
    [
        ("22", "《区域全面经济伙伴关系协定》", "JPN"),
        ("19", "《中国—韩国自由贸易协定》", "KOR"),
        ("18", "《中国—澳大利亚自由贸易协定》", "AUS"),
    ];

    private int _entries = 417;

    /// <param name="issued">Certificates of the company that customs approves.</param>
    public async Task AddAsync(IReadOnlyList<Certificate> issued, CancellationToken cancellationToken)
    {
        Answer(Supplement(OfCustoms(issued[0]), 12, exported: true, numbers: 2), accepted: true, "海关接收成功", 12);

        var refused = OfCustoms(issued[1]);
        Answer(Supplement(refused, 6, exported: true, "提单号核对后补录", [Entry(import: true)]), accepted: false, $"报关单{DeclarationNumbers.Split(refused.Latest!.Numbers)[0]}不是出口报关单", 6);

        var twice = OfCcpit(0);
        Answer(Supplement(twice, 30, exported: false), accepted: true, "海关接收成功", 30);
        Answer(Supplement(twice, 9, exported: true, numbers: 3), accepted: true, "海关接收成功", 9);

        var waiting = OfCcpit(1);
        await outbox.TellAsync(db, waiting, Supplement(waiting, 1, exported: true, ForTheOfficer, [Entry()]), cancellationToken);

        var going = OfCcpit(2);
        var wrong = Supplement(going, 4, exported: true, ForTheOfficer, [Entry()]);
        Answer(wrong, accepted: true, "海关接收成功", 4);
        wrong.Delete();
        going.Touch(now.AddHours(-3));
        await outbox.TellAsync(db, going, wrong, cancellationToken);
    }

    private SupplementedProof OfCustoms(Certificate certificate) =>
        db.SupplementedProofs.Add((SupplementableProof.Of(certificate) with { IssuedOn = DateOnly.FromDateTime(certificate.CreatedAt).AddDays(1) }).ToRecord(enterprise.Id)).Entity;

    private SupplementedProof OfCcpit(int index)
    {
        var (agreement, name, destination) = Ccpit[index];
        var proof = new SupplementableProof
        {
            Source = SupplementSource.Ccpit,
            Number = $"CCPIT{agreement}{company.OrganisationCode}{4101 + index * 7}",
            AgreementCode = agreement,
            KindZh = name,
            ExporterCode = company.SocialCreditCode,
            ExporterName = company.NameEn,
            DestinationCode = destination,
            IssuedOn = DateOnly.FromDateTime(now).AddDays(-40 + index * 5),
        };
        return db.SupplementedProofs.Add(proof.ToRecord(enterprise.Id)).Entity;
    }

    private DeclarationSupplement Supplement(SupplementedProof proof, int daysAgo, bool exported, int numbers = 0) =>
        Supplement(proof, daysAgo, exported, "", [.. Enumerable.Range(0, numbers).Select(_ => Entry())]);

    private DeclarationSupplement Supplement(SupplementedProof proof, int daysAgo, bool exported, string remarks, IReadOnlyList<string> numbers) =>
        proof.Add(exported, numbers, remarks, company.ContactName, now.AddDays(-daysAgo).AddHours(-2));

    private string Entry(bool import = false) => $"3101{now.Year}{(import ? '1' : '0')}{_entries += 1306:D9}";

    private void Answer(DeclarationSupplement supplement, bool accepted, string note, int daysAgo)
    {
        var at = now.AddDays(-daysAgo).AddHours(-1);
        supplement.Answer(accepted, note, at);
        db.Receipts.Add(new Receipt
        {
            EnterpriseId = enterprise.Id,
            SubjectKind = SupplementReceipts.Proof,
            SubjectId = supplement.ProofId,
            MessageId = $"demo:{supplement.Id:N}",
            Round = 1,
            Time = at,
            ReceivedAt = at,
            Sender = "海关",
            Kind = supplement.State.TitleZh(),
            Text = $"第{supplement.Ordinal}次补录：{note}",
            Applied = true,
        });
    }
}
