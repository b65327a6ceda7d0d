using Microsoft.Data.Sqlite;

namespace CooPortal.CustomsSimulator.Store;

/// <summary>
/// The simulator's memory: one SQLite file, written by one transaction at a time and synced on commit, so that what was answered
/// survives a killed process.
/// </summary>
public sealed class SimulatorStore : IDisposable
{
    private const string Schema = """
        CREATE TABLE IF NOT EXISTS received(message_id TEXT PRIMARY KEY, sha256 TEXT NOT NULL, subject TEXT NOT NULL, sequence INTEGER NOT NULL,
            round INTEGER NOT NULL, kind TEXT NOT NULL, received_at TEXT NOT NULL, status INTEGER NOT NULL, answer BLOB NOT NULL, body BLOB NOT NULL);
        CREATE TABLE IF NOT EXISTS subject(key TEXT PRIMARY KEY, last_sequence INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS declaration(subject TEXT PRIMARY KEY, cert_no TEXT NOT NULL, cert_type TEXT NOT NULL, exporter_code TEXT NOT NULL,
            company TEXT NOT NULL, round INTEGER NOT NULL, message_id TEXT NOT NULL, state TEXT NOT NULL, bar_code TEXT, receipts INTEGER NOT NULL,
            received_at TEXT NOT NULL, updated_at TEXT NOT NULL, archived_at TEXT, body BLOB NOT NULL);
        CREATE INDEX IF NOT EXISTS declaration_cert_no ON declaration(cert_no);
        CREATE TABLE IF NOT EXISTS mailbox(number INTEGER PRIMARY KEY AUTOINCREMENT, message_id TEXT NOT NULL UNIQUE, subject TEXT NOT NULL,
            reply_to TEXT, round INTEGER NOT NULL, kind TEXT NOT NULL, created_at TEXT NOT NULL, visible_at TEXT NOT NULL, acked_at TEXT, body BLOB NOT NULL);
        CREATE INDEX IF NOT EXISTS mailbox_open ON mailbox(acked_at, visible_at);
        CREATE INDEX IF NOT EXISTS mailbox_subject ON mailbox(subject);
        CREATE TABLE IF NOT EXISTS task(id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, subject TEXT NOT NULL, message_id TEXT NOT NULL,
            due_at TEXT NOT NULL, done_at TEXT);
        CREATE INDEX IF NOT EXISTS task_open ON task(done_at, due_at);
        CREATE TABLE IF NOT EXISTS bar_code(number INTEGER PRIMARY KEY AUTOINCREMENT, subject TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS inbound_origin(company TEXT NOT NULL, proof_no TEXT NOT NULL, item INTEGER NOT NULL, body BLOB NOT NULL,
            PRIMARY KEY(company, proof_no, item));
        CREATE TABLE IF NOT EXISTS agency(principal TEXT NOT NULL, principal_name TEXT NOT NULL, agent TEXT NOT NULL, agent_name TEXT NOT NULL,
            accepted_at TEXT NOT NULL, PRIMARY KEY(principal, agent));
        CREATE TABLE IF NOT EXISTS seal_authorisation(company TEXT PRIMARY KEY, company_name TEXT NOT NULL, seal_name TEXT NOT NULL, sign_name TEXT NOT NULL,
            seal_image BLOB NOT NULL, sign_image BLOB NOT NULL, accepted INTEGER NOT NULL, note TEXT NOT NULL, answered_at TEXT NOT NULL, first_accepted_at TEXT);
        CREATE TABLE IF NOT EXISTS seal_refusal(company TEXT PRIMARY KEY, reason TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS pre_review(subject TEXT PRIMARY KEY, company TEXT NOT NULL, company_name TEXT NOT NULL, product_key TEXT NOT NULL,
            product_name TEXT NOT NULL, request TEXT NOT NULL, round INTEGER NOT NULL, message_id TEXT NOT NULL, result TEXT NOT NULL, note TEXT NOT NULL,
            received_at TEXT NOT NULL, decided_at TEXT, body BLOB NOT NULL);
        CREATE TABLE IF NOT EXISTS supplement(number TEXT PRIMARY KEY, subject TEXT NOT NULL, company TEXT NOT NULL, company_name TEXT NOT NULL, issuer TEXT NOT NULL,
            cert_no TEXT NOT NULL, change TEXT NOT NULL, exported INTEGER NOT NULL, entry_ids TEXT NOT NULL, remark TEXT NOT NULL, round INTEGER NOT NULL,
            message_id TEXT NOT NULL, result TEXT, note TEXT NOT NULL, received_at TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS ccpit_proof(company TEXT NOT NULL, proof_no TEXT NOT NULL, issued INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY(company, proof_no));
        CREATE TABLE IF NOT EXISTS exchange_partner(country TEXT PRIMARY KEY, name TEXT NOT NULL, works INTEGER NOT NULL, since TEXT NOT NULL, note TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS exchange(cert_no TEXT NOT NULL, company TEXT NOT NULL, applicant TEXT NOT NULL, direction TEXT NOT NULL, cert_type TEXT NOT NULL,
            country TEXT NOT NULL, issue_date TEXT NOT NULL, archived INTEGER NOT NULL, sending TEXT NOT NULL, used TEXT NOT NULL, note TEXT NOT NULL,
            updated_at TEXT NOT NULL, PRIMARY KEY(cert_no, company));
        CREATE INDEX IF NOT EXISTS exchange_company ON exchange(company);
        CREATE INDEX IF NOT EXISTS exchange_applicant ON exchange(applicant);
        CREATE TABLE IF NOT EXISTS blank_form(cert_type TEXT NOT NULL, serial_no TEXT NOT NULL, company TEXT NOT NULL, company_name TEXT NOT NULL,
            holder TEXT NOT NULL, issue_no TEXT NOT NULL, office TEXT NOT NULL, issued_on TEXT NOT NULL, subject TEXT, message_id TEXT, round INTEGER, kind TEXT,
            cert_no TEXT, result TEXT, note TEXT, received_at TEXT, decided_at TEXT, PRIMARY KEY(cert_type, serial_no));
        CREATE INDEX IF NOT EXISTS blank_form_subject ON blank_form(subject);
        CREATE TABLE IF NOT EXISTS verification(number TEXT PRIMARY KEY, company TEXT NOT NULL, cert_no TEXT NOT NULL, stage TEXT NOT NULL, revision INTEGER NOT NULL,
            round INTEGER NOT NULL, message_id TEXT, note TEXT NOT NULL, asked_at TEXT NOT NULL, changed_at TEXT NOT NULL, request BLOB NOT NULL, reply BLOB);
        CREATE TABLE IF NOT EXISTS verification_file(number TEXT NOT NULL, file_id TEXT NOT NULL, name TEXT NOT NULL, sha256 TEXT NOT NULL, body BLOB NOT NULL,
            PRIMARY KEY(number, file_id));
        CREATE TABLE IF NOT EXISTS qualification(code TEXT PRIMARY KEY, body BLOB NOT NULL, updated_at TEXT NOT NULL);
        """;

    private readonly string _connection;
    private readonly SemaphoreSlim _writer = new(1, 1);

    public SimulatorStore(SimulatorOptions options)
    {
        var folder = Directory.CreateDirectory(options.Data);
        _connection = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder.FullName, "customs.db"), Pooling = true }.ToString();
        using var connection = Open();
        StoreSession.Execute(connection, null, Schema);
    }

    /// <summary>All of the work in one transaction, or none of it.</summary>
    public async Task<T> WriteAsync<T>(Func<StoreSession, T> work, CancellationToken cancellationToken)
    {
        await _writer.WaitAsync(cancellationToken);
        try
        {
            using var connection = Open();
            using var transaction = connection.BeginTransaction();
            var result = work(new StoreSession(connection, transaction));
            transaction.Commit();
            return result;
        }
        finally
        {
            _writer.Release();
        }
    }

    public T Read<T>(Func<StoreSession, T> work)
    {
        using var connection = Open();
        return work(new StoreSession(connection, null));
    }

    public void Dispose()
    {
        using (var connection = new SqliteConnection(_connection))
        {
            SqliteConnection.ClearPool(connection);
        }

        _writer.Dispose();
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connection);
        connection.Open();
        StoreSession.Execute(connection, null, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=30000;");
        return connection;
    }
}
