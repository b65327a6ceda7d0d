using System.Diagnostics;
using System.Globalization;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Data;
using CooPortal.Operations.GoodsImport;
using CooPortal.TestKit;

namespace CooPortal.Benchmarks;

/// <summary>A goods sheet of 10,000 lines with every usual column filled: read, checked and reported; a tenth of the lines with a fault.</summary>
internal static class GoodsImportBenchmark
{
    private const int Lines = 10_000;
    private const int Rounds = 3;

    public static async Task RunAsync(TextWriter output)
    {
        var type = CertificateCatalogue.All[0];
        var certificate = Certificate(type);
        var watch = Stopwatch.StartNew();
        var file = Sheet();
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"import: {Lines} lines written in {watch.Elapsed.TotalSeconds:0.00} s, {file.Length / 1024} KiB"));
        for (var round = 1; round <= Rounds; round++)
        {
            GC.Collect();
            var before = Environment.WorkingSet;
            var allocated = GC.GetTotalAllocatedBytes(precise: true);
            var processor = Environment.CpuUsage.TotalTime;
            watch.Restart();
            var sheet = ReadGoodsFile.Read(type, certificate, "goods.xlsx", file);
            var elapsed = watch.Elapsed;
            processor = Environment.CpuUsage.TotalTime - processor;
            using var process = Process.GetCurrentProcess();
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"import {round}: {sheet.Lines.Count} lines and {sheet.Problems.Count} problems in {elapsed.TotalSeconds:0.00} s ({processor.TotalSeconds:0.00} s of processor), {(GC.GetTotalAllocatedBytes(precise: true) - allocated) / 1024 / 1024} MiB allocated, working set {before / 1024 / 1024} → {Environment.WorkingSet / 1024 / 1024} MiB, peak of the process {process.PeakWorkingSet64 / 1024 / 1024} MiB"));
        }

        await ConfirmAsync(file, output);
    }

    public static Certificate Certificate(CertificateType type) => SomeCertificates.Draft(Guid.CreateVersion7(), $"{type.Code}261026902330001", Some.Now);

    public static byte[] Sheet() => GoodsWorkbook.Write(CertificateCatalogue.All[0], Certificate(CertificateCatalogue.All[0]), Enumerable.Range(1, Lines).Select(Line));

    /// <summary>What follows the user's yes, on SQLite: the lines into the certificate, one page of them out of it, and all of them away again.</summary>
    private static async Task ConfirmAsync(byte[] file, TextWriter output)
    {
        await using var database = await TestDatabase.CreateAsync();
        var enterprise = Some.Enterprise();
        var certificates = Enumerable.Range(1, Rounds).Select(number => SomeCertificates.Draft(enterprise.Id, $"C26102690233000{number}", Some.Now)).ToList();
        var certificate = certificates[^1];
        var user = new User { EnterpriseId = enterprise.Id, UserName = "import", NormalisedUserName = "import", PasswordHash = "x", FullName = "王管理", Role = UserRole.Administrator, CreatedAt = Some.Now };
        var actor = Some.Administrator(enterprise.Id) with { UserId = user.Id };
        await using (var db = database.Open())
        {
            db.Enterprises.Add(enterprise);
            db.Users.Add(user);
            db.Certificates.AddRange(certificates);
            await db.SaveAuditedAsync(actor, "benchmark", CancellationToken.None);
        }

        foreach (var each in certificates)
        {
            await TimedAsync("read and kept until the yes", db => new ReadGoodsFile(db, new GoodsImportStage(db, TimeProvider.System)).ExecuteAsync(each.Id, "goods.xlsx", file, actor, CancellationToken.None));
            await TimedAsync("imported", db => new ImportGoods(db, new GoodsImportStage(db, TimeProvider.System), TimeProvider.System).ExecuteAsync(each.Id, actor, CancellationToken.None));
        }

        foreach (var page in new[] { 1, 50 })
        {
            var times = await Percentiles.OfAsync(20, async () =>
            {
                await using var db = database.OpenAs(enterprise.Id);
                await new FindCertificate(db).WithoutGoodsAsync(certificate.Id, CancellationToken.None);
                await new FindGoodsWindow(db).ExecuteAsync(certificate.Id, null, page, CancellationToken.None);
            });
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"import: page {page} of the goods read, p50 {times.P50:0.0} ms, p95 {times.P95:0.0} ms"));
        }

        var (version, lines) = (0, new Queue<Guid>());
        await using (var db = database.OpenAs(enterprise.Id))
        {
            var other = await new FindCertificate(db).ExecuteAsync(certificates[0].Id, CancellationToken.None);
            (version, lines) = (other!.Version, new Queue<Guid>(other.Goods.Select(item => item.Id)));
        }

        var line = await Percentiles.OfAsync(20, async () =>
        {
            await using var db = database.OpenAs(enterprise.Id);
            var input = new GoodsInput { CertificateId = certificates[0].Id, LineId = lines.Dequeue(), Version = version++, Values = new TypedValues(new Dictionary<string, string> { ["NameEn"] = "CHANGED" }) };
            await new SaveGoods(db, TimeProvider.System).ExecuteAsync(input, actor, CancellationToken.None);
        });
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"import: one line saved, p50 {line.P50:0.0} ms, p95 {line.P95:0.0} ms"));

        var whole = await Percentiles.OfAsync(5, async () =>
        {
            await using var db = database.OpenAs(enterprise.Id);
            await new FindCertificate(db).ExecuteAsync(certificate.Id, CancellationToken.None);
        });
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"import: all of the goods read, p50 {whole.P50:0.0} ms"));
        await TimedAsync("undone", db => new UndoGoodsImport(db, TimeProvider.System).ExecuteAsync(certificate.Id, actor, CancellationToken.None));

        async Task TimedAsync(string what, Func<CooPortalDbContext, Task> act)
        {
            var watch = Stopwatch.StartNew();
            await using (var db = database.OpenAs(enterprise.Id))
            {
                await act(db);
            }

            using var process = Process.GetCurrentProcess();
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"import: the lines {what} in {watch.Elapsed.TotalSeconds:0.00} s, peak of the process {process.PeakWorkingSet64 / 1024 / 1024} MiB"));
        }
    }

    private static GoodsItem Line(int number) => new()
    {
        LineNumber = number,
        HsCode = number % 10 == 0 ? "9962000000" : "6109100000",
        NameZh = $"全棉针织T恤衫第{number}款",
        NameEn = $"COTTON KNITTED T-SHIRTS STYLE {number}",
        PackageQuantity = number,
        PackageUnit = "CARTONS",
        Description = $"{number} CARTONS OF COTTON KNITTED T-SHIRTS STYLE {number}",
        Quantity = number * 60,
        QuantityUnitEn = "PIECES",
        QuantityUnitZh = "件",
        GrossWeight = number * 10.5m,
        WeightUnit = "KGS",
        UnitPrice = 2.35m,
        InvoiceValue = number * 141m,
        FobValue = number * 141m,
        ManufacturerCode = "102690233",
        ManufacturerNameZh = "宁波示范纺织有限公司",
        ManufacturerContact = "王厂长",
        ManufacturerTelephone = "057487654321",
    };
}
