using System.Text.Json;
using System.Text.Json.Serialization;

namespace CooPortal.PrintProtocol;

/// <summary>The card's answer to a challenge.</summary>
public sealed record CardAnswer : IJsonOnDeserialized
{
    /// <summary>Which lines were signed: <see cref="CardStatement.Version"/>.</summary>
    public required string Version { get; init; }

    /// <summary>Version of the program that signed; one that does not say is too old (row 19). It is not part of what is signed.</summary>
    public string? AgentVersion { get; init; }

    /// <summary>DER certificates, the card's own first.</summary>
    public required IReadOnlyList<byte[]> Chain { get; init; }

    /// <summary>Signature over <see cref="CardStatement.Lines"/>.</summary>
    public required byte[] Signature { get; init; }

    // the serialiser refuses a null for a property, not one in a list, and asks only afterwards whether the property came at all
    void IJsonOnDeserialized.OnDeserialized()
    {
        if (Chain is null || Chain.Contains(null!))
        {
            throw new JsonException("A certificate of the chain is missing.");
        }
    }
}
