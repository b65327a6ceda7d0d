using CooPortal.Operations.Agency;

namespace CooPortal.Web.Features.Agency.Principals;

/// <summary>代理企业维护委托人信息.</summary>
public sealed record PrincipalsPage
{
    public required IReadOnlyList<PrincipalRow> Rows { get; init; }

    public required PrincipalViewModel Form { get; init; }

    public bool IsRedisplayed { get; init; }

    /// <summary>Rows that were ticked for 删除, to be confirmed.</summary>
    public IReadOnlyList<Guid> Deleting { get; init; } = [];
}
