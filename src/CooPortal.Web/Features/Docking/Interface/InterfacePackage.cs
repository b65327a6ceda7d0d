using System.IO.Compression;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.Web.Features.Docking.Interface;

/// <summary>导入接口规范 as one file: description, schemas, sample. The schemas come from the code that reads the messages.</summary>
public sealed class InterfacePackage
{
    public const string FileName = "原产地证书导入接口规范.zip";

    private static readonly DateTimeOffset entryTime = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Lazy<byte[]> content = new(Write);

    /// <summary>Message kinds of the interface by the name of their schema.</summary>
    public static IReadOnlyDictionary<string, (string Title, Type Kind)> Schemas { get; } = new Dictionary<string, (string, Type)>
    {
        ["coo.xsd"] = ("Certificate 证书报文", typeof(CertificateMessage)),
        ["file.xsd"] = ("File 附件报文", typeof(FileMessage)),
        ["receipt.xsd"] = ("Receipt 业务回执", typeof(ReceiptMessage)),
        ["fileret.xsd"] = ("FileRet 技术回执", typeof(FileRetMessage)),
        ["erp-batch.xsd"] = ("ErpBatch 成批报文（HTTPS）", typeof(ErpBatchMessage)),
        ["erp-answer.xsd"] = ("ErpAnswer 导入结果（HTTPS）", typeof(ErpAnswerMessage)),
    };

    public byte[] Content => content.Value;

    /// <summary>The guide for integrators, as Markdown.</summary>
    public static byte[] Guide => Resource("erp-docking.zh.md");

    public static byte[] Sample => Resource("erp-sample.xml");

    private static byte[] Resource(string name)
    {
        using var stream = typeof(InterfacePackage).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static byte[] Write()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "说明.md", Guide);
            Add(zip, "sample.xml", Sample);
            foreach (var (name, (_, kind)) in Schemas)
            {
                Add(zip, name, MessageSchema.Write(kind));
            }
        }

        return file.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = entryTime;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
