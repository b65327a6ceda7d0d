using CooPortal.Domain.Catalogue;

namespace CooPortal.Domain.PreReview;

/// <summary>原产地试算: the criteria of the catalogue that are a percentage, against a cost sheet.</summary>
public static class OriginChances
{
    /// <summary>One line per type of certificate for Chinese goods and criterion, in the manual's order; empty without an FOB value.</summary>
    public static IReadOnlyList<OriginChance> Of(PreReviewSheet sheet)
    {
        if (sheet.FobPrice is not > 0)
        {
            return [];
        }

        var (fob, nonOriginating) = (sheet.FobPrice.Value, sheet.NonOriginatingTotal);
        return [.. from type in CertificateCatalogue.All
                   where !type.CertifiesForeignGoods
                   from criterion in type.Criteria
                   let limit = LargestShare(criterion)
                   where limit is not null
                   select new OriginChance
                   {
                       Type = type,
                       Criterion = criterion,
                       Limit = limit.Value,
                       Actual = sheet.NonOriginatingOfFob!.Value,
                       Qualifies = nonOriginating * 100 <= limit.Value * fob,
                       Room = (limit.Value * fob / 100) - nonOriginating,
                   }];
    }

    /// <summary>The largest share of non-originating materials that a criterion bears, per cent; null where it is no percentage.</summary>
    public static decimal? LargestShare(OriginCriterion criterion) => criterion switch
    {
        { LargestImportedContent: { } largest } => largest,
        { Auxiliary: AuxiliaryRule.OptionalPercent or AuxiliaryRule.RequiredPercent, SmallestAuxiliary: > 0 } => 100 - criterion.SmallestAuxiliary,
        { Auxiliary: AuxiliaryRule.OptionalPercent or AuxiliaryRule.RequiredPercent, LargestAuxiliary: < 100 } => criterion.LargestAuxiliary,
        _ => null,
    };
}
