using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Identifiers;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Customs.Filing;
using CooPortal.Operations.Data;
using CooPortal.Operations.Docking;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CooPortal.Benchmarks;

/// <summary>
/// Import of messages of an ERP, declared at once: so many, three in ten of them sent twice, by several writers at the same time, each message in a
/// unit of work of its own as the doors do it. Not one certificate may be made or declared twice. Sender and jobs of the portal rest meanwhile.
/// </summary>
internal static class ErpBenchmark
{
    private const int Messages = 10_000;
    private const int Repeated = Messages * 3 / 10;
    private const int Writers = 8;

    public static async Task RunAsync(TextWriter output)
    {
        foreach (var engine in TestDatabase.Engines())
        {
            await RunAsync((DatabaseProvider)engine[0], output);
        }
    }

    private static async Task RunAsync(DatabaseProvider engine, TextWriter output)
    {
        await using var desk = await ErpDesk.StartAsync(engine);
        var erp = new Actor { Name = "ERP 对接（基准）", EnterpriseId = desk.EnterpriseId, Role = UserRole.CardlessOperator };
        var model = await ModelAsync(desk);
        var messages = Enumerable.Range(0, Messages - Repeated).Select(index => MessageXml.Write(Numbered(model, index))).ToArray();
        var sent = Sequence(messages);
        // the first import pays for compiling queries and code
        var first = await ImportAsync(desk, erp, MessageXml.Write(Numbered(model, Messages)));
        if (first.Result != ErpOutcome.Declared)
        {
            throw new InvalidOperationException(string.Join(' ', first.Faults.Select(fault => $"{fault.Element} {fault.Value} {fault.Reason}")));
        }

        var outcomes = new ConcurrentBag<ErpOutcome>();
        var times = new ConcurrentBag<double>();
        var next = -1;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            for (var index = Interlocked.Increment(ref next); index < sent.Length; index = Interlocked.Increment(ref next))
            {
                var start = Stopwatch.GetTimestamp();
                outcomes.Add((await ImportAsync(desk, erp, sent[index])).Result);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        })));
        var seconds = watch.Elapsed.TotalSeconds;
        var sorted = times.Order().ToArray();
        var doubles = await DoublesAsync(desk);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"ERP import on {engine}, {Writers} writers: {sent.Length} messages ({outcomes.Count(result => result == ErpOutcome.Declared)} declared, {outcomes.Count(result => result == ErpOutcome.Repeated)} repeated, {outcomes.Count(result => result is not (ErpOutcome.Declared or ErpOutcome.Repeated))} other) in {seconds:0.0} s: {sent.Length / seconds:0} messages/s, {(Messages - Repeated) / seconds:0} certificates/s; p50 {sorted[sorted.Length / 2]:0.0} ms, p99 {sorted[(int)(sorted.Length * 0.99)]:0.0} ms; doubles: {doubles}"));
    }

    /// <summary>Every message once, and three in ten again, some at the same moment and some long after.</summary>
    private static byte[][] Sequence(byte[][] messages)
    {
        var random = new Random(20261122);
        var sent = messages.Select((message, index) => (Message: message, Place: (double)index)).ToList();
        for (var i = 0; i < Repeated; i++)
        {
            var index = random.Next(messages.Length);
            sent.Add((messages[index], i % 2 == 0 ? index + 0.5 : random.Next(index, messages.Length)));
        }

        return [.. sent.OrderBy(entry => entry.Place).Select(entry => entry.Message)];
    }

    private static async Task<CertificateMessage> ModelAsync(ErpDesk desk)
    {
        await using var scope = desk.Open();
        var db = scope.ServiceProvider.GetRequiredService<CooPortalDbContext>();
        var original = await db.Certificates.AsNoTracking().Where(row => row.TypeCode == "C" && row.DeclarationRound > 0).OrderBy(row => row.CreatedAt).Select(row => row.Id).FirstAsync();
        var certificate = (await scope.ServiceProvider.GetRequiredService<FindCertificate>().ExecuteAsync(original, CancellationToken.None))!;
        // goods that left weeks ago
        certificate.Header.LateIssueAnswer = "1";
        var message = CertificateFiling.ToMessage(certificate, ApplyType.Declare);
        return message with { CertificateHead = message.CertificateHead with { CertStatus = 0 }, ModCertificate = null };
    }

    /// <summary>Serials have four digits: further ones are of another year.</summary>
    private static CertificateMessage Numbered(CertificateMessage model, int index)
    {
        var number = CertificateNumber.Parse(model.CertificateHead.CertNo);
        var own = CertificateNumber.Create(number.TypeCode, 2061 + (index / 9000), number.Organisation, (index % 9000) + 1).Value;
        return model with
        {
            CertificateHead = model.CertificateHead with { CertNo = own, InvNo = $"BENCH-{index}" },
            OriInvs = model.OriInvs is null ? null : [.. model.OriInvs.Select(invoice => invoice with { CertNo = own })],
        };
    }

    private static async Task<DockingOutcome> ImportAsync(ErpDesk desk, Actor erp, byte[] xml)
    {
        await using var scope = desk.Open();
        return await scope.ServiceProvider.GetRequiredService<ImportErpMessage>().ExecuteAsync(xml, dryRun: false, erp, CancellationToken.None);
    }

    private static async Task<int> DoublesAsync(ErpDesk desk)
    {
        await using var scope = desk.Open();
        var db = scope.ServiceProvider.GetRequiredService<CooPortalDbContext>();
        var certificates = await db.Certificates.Where(row => row.CreatedByName == "ERP 对接（基准）").Select(row => new { row.Number, row.DeclarationRound, row.Id }).ToListAsync();
        var sentTwice = await db.OutboxMessages.Where(row => row.Kind == "Certificate").GroupBy(row => row.SubjectKey).CountAsync(group => group.Count() > 1);
        return certificates.Count - certificates.DistinctBy(row => row.Number).Count()
            + certificates.Count(row => row.DeclarationRound != 1)
            + Math.Max(0, certificates.Count - (Messages - Repeated) - 1)
            + sentTwice;
    }
}
