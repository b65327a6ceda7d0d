using System.Text.Encodings.Web;
using System.Text.Json;
using CooPortal.Domain.Transparency;
using CooPortal.Operations.Transparency;

namespace CooPortal.Web.Features.Certificates.Issuance;

/// <summary>存证文件: opens an entry of the public log and proves that it is there. verify_issuance.py reads it.</summary>
internal static class ProofFile
{
    public const string Form = "coo-issuance-proof/1";

    public static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static object Of(IssuanceProof proof) => new
    {
        form = Form,
        opening = new
        {
            form = IssuanceEvent.Form,
            number = proof.Event.Number,
            @event = proof.Event.Kind.Word(),
            time = proof.Event.Time,
            document_sha256 = proof.Event.DocumentSha256,
            salt = proof.Event.Salt,
        },
        leaf_index = proof.Leaf,
        tree_size = proof.Head.Size,
        audit_path = proof.Path,
        checkpoint = proof.Head.Note,
        public_key = proof.Head.PublicKey,
    };
}
