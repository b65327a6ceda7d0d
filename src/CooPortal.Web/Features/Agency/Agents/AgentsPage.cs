using CooPortal.Domain.Agency;
using CooPortal.Operations.Agency;

namespace CooPortal.Web.Features.Agency.Agents;

/// <summary>委托人维护代理企业信息.</summary>
public sealed record AgentsPage
{
    public IReadOnlyList<AgencyRelation> Rows { get; init; } = [];

    /// <summary>The dialog 新增代理企业 stands open.</summary>
    public bool IsAdding { get; init; }

    public string? Code { get; init; }

    public string? Name { get; init; }

    /// <summary>What customs found; null before 【查询】.</summary>
    public IReadOnlyList<AgentCompany>? Found { get; init; }

    /// <summary>A question to be confirmed, asked on the page for browsers without script.</summary>
    public AgentsQuestion? Question { get; init; }

    public IReadOnlyList<Guid> Chosen { get; init; } = [];

    public bool IsWaiting => Rows.Any(row => row.Status == AgencyRelationStatus.Submitted);
}
