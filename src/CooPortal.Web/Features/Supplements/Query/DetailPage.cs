using CooPortal.Domain.Certificates;
using CooPortal.Domain.Supplements;

namespace CooPortal.Web.Features.Supplements.Query;

/// <summary>详情 of one certificate: its supplements and customs' answers.</summary>
public sealed record DetailPage
{
    public required SupplementedProof Proof { get; init; }

    public required IReadOnlyList<Receipt> Receipts { get; init; }

    /// <summary>新增.</summary>
    public SupplementDialog? Dialog { get; init; }

    /// <summary>Supplements whose deletion is to be confirmed.</summary>
    public IReadOnlyList<DeclarationSupplement> Chosen { get; init; } = [];

    public string Address => AddressOf(Proof.Id);

    /// <summary>Where a certificate without supplements is supplemented again.</summary>
    public string FillHref => Proof.CertificateId is { } id ? $"{Fill.FillPage.Customs}?fill={id}" : $"{Fill.FillPage.Ccpit}?fill={Uri.EscapeDataString(Proof.Number)}";

    public static string AddressOf(Guid proofId) => $"{QueryPage.Address}/detail/{proofId}";
}
