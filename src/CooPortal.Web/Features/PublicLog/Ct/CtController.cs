using System.Globalization;
using CooPortal.Domain.Transparency;
using CooPortal.Operations.Transparency;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CooPortal.Web.Features.PublicLog.Ct;

/// <summary>
/// The log for programs. Names and JSON of RFC 6962 §4 (v1), which readers of certificate transparency know; hashes and proofs of RFC 9162 §2.1;
/// heads as C2SP checkpoints. A leaf is SHA-256 over 0x00 and <c>leaf_input</c>.
/// </summary>
[EnableRateLimiting(RateLimits.IssuanceLog)]
public sealed class CtController(IssuanceLog log, ReadLog read) : Controller
{
    [HttpGet("v1/get-sth")]
    public async Task<IActionResult> GetSth(CancellationToken cancellationToken) => await log.HeadAsync(cancellationToken) is { } head
        ? Json(new
        {
            tree_size = head.Size,
            timestamp = new DateTimeOffset(head.At).ToUnixTimeMilliseconds(),
            sha256_root_hash = head.Root,
            checkpoint = head.Note,
            public_key = head.PublicKey,
        })
        : Refuse(StatusCodes.Status404NotFound, "empty", "The log has no entry yet.");

    /// <param name="start">First entry.</param>
    /// <param name="end">Last entry; fewer may be answered.</param>
    [HttpGet("v1/get-entries")]
    public async Task<IActionResult> GetEntries(long? start, long? end, CancellationToken cancellationToken)
    {
        if (start is not >= 0 || end is null || end < start)
        {
            return Refuse(StatusCodes.Status400BadRequest, "malformed", "start and end must be numbers, start not above end.");
        }

        var entries = await read.EntriesAsync(start.Value, end.Value, cancellationToken);
        return entries.Count == 0
            ? Refuse(StatusCodes.Status400BadRequest, "startUnknown", "The log is shorter than start.")
            : Json(new { entries = entries.Select(data => new { leaf_input = data, extra_data = "" }) });
    }

    /// <param name="hash">Leaf hash, base64.</param>
    [HttpGet("v1/get-proof-by-hash")]
    public async Task<IActionResult> GetProofByHash(string? hash, [FromQuery(Name = "tree_size")] long? treeSize, CancellationToken cancellationToken)
    {
        var leaf = new byte[MerkleHash.Length];
        // a plus that nobody escaped arrives as a space
        if (treeSize is null || !Convert.TryFromBase64String((hash ?? "").Replace(' ', '+'), leaf, out var length) || length != leaf.Length)
        {
            return Refuse(StatusCodes.Status400BadRequest, "malformed", "hash must be the base64 of 32 bytes, tree_size a number.");
        }

        return await read.InclusionAsync(leaf, treeSize.Value, cancellationToken) is { } found
            ? Json(new { leaf_index = found.Leaf, audit_path = found.Path })
            : Refuse(StatusCodes.Status404NotFound, "hashUnknown", string.Create(CultureInfo.InvariantCulture, $"The tree of size {treeSize} has no such leaf."));
    }

    [HttpGet("v1/get-sth-consistency")]
    public async Task<IActionResult> GetSthConsistency(long? first, long? second, CancellationToken cancellationToken) =>
        first is { } older && second is { } newer && await read.ConsistencyAsync(older, newer, cancellationToken) is { } path
            ? Json(new { consistency = path })
            : Refuse(StatusCodes.Status400BadRequest, "secondUnknown", "first and second must be sizes of the log, first not above second, at least 1.");

    private static JsonResult Refuse(int status, string code, string message) => new(new { error_code = code, error_message = message }) { StatusCode = status };
}
