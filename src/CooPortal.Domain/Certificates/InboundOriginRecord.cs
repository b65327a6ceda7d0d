using CooPortal.Domain.Catalogue;

namespace CooPortal.Domain.Certificates;

/// <summary>
/// 进境货物原产地信息: one item of a proof of origin under which the company's goods came in, as customs answered the query. Kept so that a line of
/// goods takes over what customs said, not what a form sent back.
/// </summary>
public sealed class InboundOriginRecord : IAudited, IEnterpriseOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid EnterpriseId { get; init; }

    public required string AgreementCode { get; init; }

    /// <summary>原始原产地证明编号.</summary>
    public required string ProofNumber { get; init; }

    /// <summary>原始原产地证明 as a whole; the same for all its items.</summary>
    public OriginalProof Proof { get; init; } = new();

    /// <summary>Item of the proof, from 1.</summary>
    public int ItemNumber { get; init; }

    /// <summary>HS 编码, 10 digits.</summary>
    public required string HsCode { get; set; }

    public string? NameZh { get; set; }

    public string? NameEn { get; set; }

    /// <summary>原产国, ISO alpha-3.</summary>
    public required string OriginCode { get; set; }

    public string? OriginCriterion { get; set; }

    public string? CriterionSub { get; set; }

    public string? CriterionAuxiliary { get; set; }

    public decimal? ImportedContentPercent { get; set; }

    /// <summary>Quantity that may go on.</summary>
    public decimal Quantity { get; set; }

    public string? QuantityUnitEn { get; set; }

    public string? QuantityUnitZh { get; set; }

    /// <summary>When customs last said so.</summary>
    public DateTime AnsweredAt { get; set; }

    /// <summary>Writes into a line what the user does not choose: where the goods come from and how they got their origin.</summary>
    public void GiveTo(GoodsItem line, CertificateType type)
    {
        line.InboundProofNumber = ProofNumber;
        line.InboundItemNumber = ItemNumber;
        line.InboundHsCode = HsCode;
        line.InboundOriginCode = OriginCode;
        line.InboundQuantity = Quantity;
        line.InboundQuantityUnit = QuantityUnitEn;
        line.HsCode = HsCode;
        if (type.Goods.Has(Fields.GoodsFields.OriginCountryCode))
        {
            line.OriginCountryCode = OriginCode;
        }

        if (!string.IsNullOrEmpty(OriginCriterion) && type.CriterionOf(OriginCriterion) is not null)
        {
            line.OriginCriterion = OriginCriterion;
            line.CriterionSub = CriterionSub ?? line.CriterionSub;
            line.CriterionAuxiliary = CriterionAuxiliary ?? line.CriterionAuxiliary;
            line.ImportedContentPercent = type.Goods.Has(Fields.GoodsFields.ImportedContentPercent) ? ImportedContentPercent ?? line.ImportedContentPercent : null;
        }
    }

    /// <summary>Proposes names and quantity, which the user may change.</summary>
    public void Propose(GoodsItem line)
    {
        line.NameZh = NameZh;
        line.NameEn = NameEn;
        line.Quantity = Quantity;
        line.QuantityUnitEn = QuantityUnitEn;
        line.QuantityUnitZh = QuantityUnitZh;
    }
}
