using CooPortal.Domain.Accounts;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Data;
using CooPortal.Operations.Spreadsheets;

namespace CooPortal.Operations.GoodsImport;

/// <summary>货物信息 Excel 导入, first half: reads a file and keeps what it found for the user to look at. Imports nothing.</summary>
public sealed class ReadGoodsFile(CooPortalDbContext db, GoodsImportStage stage)
{
    public const int MostRows = 10_000;
    public const int MostBytes = 10 * 1024 * 1024;

    /// <returns>What waits for confirmation; null when there is no such certificate.</returns>
    /// <exception cref="BrokenRulesException">The file is not read; the path is File.</exception>
    public async Task<GoodsSheet?> ExecuteAsync(Guid certificateId, string fileName, byte[] content, Actor actor, CancellationToken cancellationToken)
    {
        if (await db.FindOwnCertificateWithoutGoodsAsync(certificateId, actor, cancellationToken) is not { } certificate)
        {
            return await db.NoCertificateYetAsync<GoodsSheet>(certificateId, cancellationToken);
        }

        certificate.RefuseUnless(CertificateAction.Save, actor);
        var type = CertificateCatalogue.Get(certificate.TypeCode);
        if (type.HasInvoiceSection && certificate.Invoices.Count == 0)
        {
            throw new BrokenRulesException("", "请先在“发票信息”中录入并保存发票，再导入货物信息。");
        }

        var sheet = Read(type, certificate, fileName, content);
        await stage.KeepAsync(certificateId, sheet, actor, cancellationToken);
        return sheet;
    }

    /// <summary>What a file holds for a certificate.</summary>
    /// <exception cref="BrokenRulesException">The file is not read; the path is File.</exception>
    public static GoodsSheet Read(CertificateType type, Certificate certificate, string fileName, byte[] content)
    {
        if (content.Length == 0)
        {
            throw Refused("请选择要导入的 Excel 文件。");
        }

        if (content.Length > MostBytes)
        {
            throw Refused($"文件超过 {MostBytes / 1024 / 1024} MB，请分成几个文件导入。");
        }

        try
        {
            using var workbook = new WorkbookReader(content, GoodsWorkbook.GoodsSheet);
            return new GoodsSheetParser(type, certificate).Parse(workbook, fileName);
        }
        catch (WorkbookRefusedException refused)
        {
            throw Refused(refused.Refusal switch
            {
                WorkbookRefusal.NotAWorkbook => "只能导入 Excel 工作簿（.xlsx）：这个文件的内容不是。CSV 等文件请用 Excel 打开，把数据复制到模板后上传。",
                WorkbookRefusal.OldOrEncrypted => "这是旧版 Excel 文件（.xls）或有密码的文件，请另存为不加密的 .xlsx 后上传。",
                WorkbookRefusal.Macros => "文件含有宏，请另存为不含宏的 .xlsx 后上传。",
                WorkbookRefusal.Damaged => "文件已损坏，无法读取，请用 Excel 打开并另存为 .xlsx 后上传。",
                WorkbookRefusal.TooLarge => "文件展开后过大，请只保留货物数据（删除多余的工作表、图片和空行的格式）后上传。",
            });
        }
    }

    private static BrokenRulesException Refused(string message) => new("File", message);
}
