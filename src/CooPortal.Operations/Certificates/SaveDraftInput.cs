namespace CooPortal.Operations.Certificates;

/// <summary>The 基本信息 of a form as it was posted.</summary>
public sealed record SaveDraftInput
{
    /// <summary>Made with the form, so that sending a first save twice makes one certificate.</summary>
    public required Guid Id { get; init; }

    public required string TypeCode { get; init; }

    /// <summary>Version of the certificate that the form showed; 0 for one never saved.</summary>
    public int Version { get; init; }

    /// <summary>The 委托人 that an agent chose for a new certificate; null for one of its own.</summary>
    public Guid? PrincipalId { get; init; }

    /// <summary>The serial as typed; null when the form had none.</summary>
    public string? Serial { get; init; }

    public TypedValues Header { get; init; } = TypedValues.None;

    /// <summary>更改/重发信息; of a new certificate it is of no account.</summary>
    public TypedValues Amendment { get; init; } = TypedValues.None;

    /// <summary>All of them; null when the form does not show them.</summary>
    public IReadOnlyList<TypedValues>? NonPartyCompanies { get; init; }
}
