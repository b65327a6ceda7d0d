using System.Net.Mime;
using System.Text.Json;
using CooPortal.Domain.Transparency;
using CooPortal.Operations.Transparency;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Certificates.Issuance;

/// <summary>签发公开日志 of one certificate: its events in the public log, each with a file that proves it.</summary>
public sealed class IssuanceController(FindIssuance find) : Controller
{
    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Index(Guid id, CancellationToken cancellationToken) =>
        await find.OfCertificateAsync(id, cancellationToken) is { } events ? View("Issuance", events) : NotFound();

    /// <summary>存证文件 of one event.</summary>
    [HttpGet("proof/{id:guid}")]
    public async Task<IActionResult> Proof(Guid id, CancellationToken cancellationToken) => await find.ProofAsync(id, cancellationToken) is { } proof
        ? File(JsonSerializer.SerializeToUtf8Bytes(ProofFile.Of(proof), ProofFile.Json), MediaTypeNames.Application.Json, $"{proof.Event.Number}-{proof.Event.Kind.Word()}-{proof.Leaf}.json")
        : NotFound();
}
