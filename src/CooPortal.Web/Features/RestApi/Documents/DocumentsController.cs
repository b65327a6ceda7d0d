using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Operations.Docking;
using CooPortal.Operations.Documents;
using CooPortal.Web.Features.RestApi.Answers;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.RestApi.Documents;

/// <summary>打印文件 as PDF: drafts and copies, marked as such.</summary>
[Route(RestApiFeature.Prefix + "/certificates")]
[RequiresScope(RestScopes.Read)]
[Tags("文件")]
public sealed class DocumentsController(FindFormInput find, PrintForm print, FindDocument documents) : RestController
{
    private const string Pdf = "application/pdf";

    [HttpGet("{id:guid}/documents/{document}", Name = "getDocument")]
    [EndpointSummary("打印文件（PDF）")]
    [EndpointDescription(
        "document：certificate 证书、application 申请书、invoice 发票、slip 认证凭条。未签发的带“未签发 DRAFT”水印；已签发的证书是副本，不含印章和签名。"
        + "正本（original）不经接口提供：须由法人卡会话在自助打印中打印或下载，请求时应答 403。")]
    [ProducesResponseType<FileContentResult>(StatusCodes.Status200OK, Pdf)]
    [ProducesResponseType<Problem>(StatusCodes.Status404NotFound, ProblemJson)]
    [ProducesResponseType<Problem>(StatusCodes.Status422UnprocessableEntity, ProblemJson)]
    public async Task<IActionResult> Document(Guid id, string document, CancellationToken cancellationToken)
    {
        if (document == "original")
        {
            return RestProblems.Make(
                StatusCodes.Status403Forbidden, "original-not-by-api", "正本不经接口提供",
                "盖章签名的正本只能由登录用户在“自助打印”中打印或下载，每一份都有记录；接口只提供草稿和副本。");
        }

        if (Printed(document) is not { } kind || await find.ExecuteAsync(id, cancellationToken) is not { } input || !input.Type.Documents.Contains(kind))
        {
            return RestProblems.NotFound("没有这份证书，或这种证书没有这种文件；可用 certificate、application、invoice、slip。");
        }

        if (kind == PrintedDocument.CertificateForm && await documents.ExecuteAsync(id, DocumentKind.Copy, cancellationToken) is { } copy)
        {
            return File(await documents.ReadAsync(copy, cancellationToken), Pdf, $"{input.Certificate.Number}.pdf");
        }

        return await print.ExecuteAsync(new PrintFormInput { CertificateId = id, Document = kind }, cancellationToken) is { } form
            ? File(form.Pdf, Pdf, $"{input.Certificate.Number}.pdf")
            : NoSuchCertificate();
    }

    private static PrintedDocument? Printed(string name) => name switch
    {
        "certificate" => PrintedDocument.CertificateForm,
        "application" => PrintedDocument.ApplicationForm,
        "invoice" => PrintedDocument.Invoice,
        "slip" => PrintedDocument.AuthenticationSlip,
        _ => null,
    };
}
