using CooPortal.Domain.Certificates;
using CooPortal.Operations.Certificates;
using CooPortal.Web.Features.RestApi.Answers;

namespace CooPortal.Web.Features.RestApi.Declare;

/// <summary>What a declaration did.</summary>
public sealed record DeclarationAnswer
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required CertificateStatus Status { get; init; }

    public required string StatusTitle { get; init; }

    /// <summary>Counts declarations; receipts name the one that they answer.</summary>
    public required int DeclarationRound { get; init; }

    /// <summary>It had been declared before; nothing was done.</summary>
    public required bool AlreadyDeclared { get; init; }

    public required int Version { get; init; }

    /// <summary>What was declared all the same.</summary>
    public required IReadOnlyList<ProblemItem> Warnings { get; init; }

    public static DeclarationAnswer Of(DeclareResult result) => new()
    {
        Id = result.Certificate.Id,
        Number = result.Certificate.Number,
        Status = result.Certificate.Status,
        StatusTitle = result.Certificate.Status.TitleZh(),
        DeclarationRound = result.Certificate.DeclarationRound,
        AlreadyDeclared = result.AlreadyDeclared,
        Version = result.Certificate.Version,
        Warnings = [.. result.Warnings.Where(rule => rule.IsWarning).Select(ProblemItem.Of)],
    };
}
