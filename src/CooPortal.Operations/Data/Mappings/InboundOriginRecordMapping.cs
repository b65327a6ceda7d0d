using CooPortal.Domain.Certificates;
using CooPortal.Domain.Enterprises;
using CooPortal.Domain.Fields;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooPortal.Operations.Data.Mappings;

internal sealed class InboundOriginRecordMapping : IEntityTypeConfiguration<InboundOriginRecord>
{
    public void Configure(EntityTypeBuilder<InboundOriginRecord> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        // a name of its own: the one made from the columns is too long for PostgreSQL
        builder.HasIndex(row => new { row.EnterpriseId, row.AgreementCode, row.ProofNumber, row.ItemNumber }).IsUnique().HasDatabaseName("IX_InboundOriginRecords_Item");
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(row => row.EnterpriseId);
        builder.ComplexProperty(row => row.Proof, proof => FieldLengths.Apply(OriginalProofFields.All, (key, length) => proof.Property(key).HasMaxLength(length)));
        builder.Property(row => row.AgreementCode).HasMaxLength(4);
        builder.Property(row => row.ProofNumber).HasMaxLength(OriginalProofFields.Number.MaxLength!.Value);
        FieldLengths.Apply(
            [GoodsFields.HsCode, GoodsFields.NameZh, GoodsFields.NameEn, GoodsFields.OriginCriterion, GoodsFields.CriterionSub, GoodsFields.CriterionAuxiliary, GoodsFields.QuantityUnitEn, GoodsFields.QuantityUnitZh],
            (key, length) => builder.Property(key).HasMaxLength(length));
        builder.Property(row => row.OriginCode).HasMaxLength(InboundGoodsFields.OriginCode.MaxLength!.Value);
    }
}
