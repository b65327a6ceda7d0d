using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Receipts;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Customs.Filing;
using CooPortal.Operations.Data;

namespace CooPortal.Operations.Docking;

/// <summary>Any certificate as the message of the import interface, so that importing it makes the same certificate.</summary>
public sealed class ExportCertificate(CooPortalDbContext db)
{
    /// <returns>Null when the actor may see no such certificate.</returns>
    /// <exception cref="BrokenRulesException">It holds too little, or what the interface cannot carry.</exception>
    public async Task<(string Number, byte[] Xml)?> ExecuteAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await new FindCertificate(db).ExecuteAsync(id, cancellationToken) is not { } certificate)
        {
            return null;
        }

        if (certificate.Invoices.Find(invoice => invoice.Date is null) is { } undated)
        {
            throw new BrokenRulesException("", $"证书 {certificate.Number} 的发票“{undated.Number}”没有发票日期，接口报文必须有，请补全后再导出。");
        }

        try
        {
            return (certificate.Number, MessageXml.Write(CertificateFiling.ToMessage(certificate, certificate.DeclarationRound == 0 ? ApplyType.Draft : ApplyType.Declare)));
        }
        catch (ProtocolException broken)
        {
            var caption = broken.Element is { } element ? ElementCaptions.Of(element) : "";
            throw new BrokenRulesException("", $"证书 {certificate.Number} 还不能导出为接口报文：{(caption.Length > 0 ? $"“{caption}”" : "")}{broken.Message}");
        }
    }
}
