using System.Text.Encodings.Web;
using System.Text.Json;
using CooPortal.Operations.Docking;

namespace CooPortal.Web.Features.Docking.Keys;

/// <summary>The company's keys, and the one that was just made.</summary>
public sealed record KeysPage
{
    private static readonly JsonSerializerOptions json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public required IReadOnlyList<DockingKey> Keys { get; init; }

    public required string SocialCreditCode { get; init; }

    public required Uri Portal { get; init; }

    public required DateTime Now { get; init; }

    /// <summary>Shown with its secret, this once.</summary>
    public DockingKey? Created { get; init; }

    /// <summary>The bearer token of the key that was just made; null for one that signs.</summary>
    public string? Token { get; init; }

    /// <summary>What was chosen for a bearer key.</summary>
    public RestScopes Scopes { get; init; } = RestScopes.Read | RestScopes.Write | RestScopes.Declare;

    /// <summary>The form that was sent, so that its sentences stand beside its own fields.</summary>
    public DockingKeyKind Sent { get; init; }

    /// <summary>Made with the form, so that sending it twice makes one key.</summary>
    public Guid NewId { get; } = Guid.CreateVersion7();

    public string Name { get; init; } = "";

    public string Days { get; init; } = "365";

    public string? Secret => Created is not { Kind: DockingKeyKind.Erp } ? null : Convert.ToBase64String(Created.Secret);

    /// <summary>Settings of <c>CooPortal.ErpClient</c>, ready to be saved beside it.</summary>
    public string? Settings => Created is not { Kind: DockingKeyKind.Erp } ? null : JsonSerializer.Serialize(
        new
        {
            Portal = Portal.GetLeftPart(UriPartial.Authority),
            SocialCreditCode,
            KeyId = Created.KeyId,
            Secret,
            KeyNotAfter = Created.NotAfter,
            Root = @"C:\ImpPath",
        },
        json);
}
