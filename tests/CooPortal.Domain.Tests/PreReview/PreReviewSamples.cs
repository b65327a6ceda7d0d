using CooPortal.Domain.PreReview;
using static CooPortal.Domain.PreReview.PreReviewState;

namespace CooPortal.Domain.Tests.PreReview;

/// <summary>Sheets that keep every rule, and products led into each state by the ways users and customs have.</summary>
internal static class PreReviewSamples
{
    public static DateTime At { get; } = new(2026, 11, 20, 2, 0, 0, DateTimeKind.Utc);

    /// <summary>Ex-factory 100, FOB 120, materials 30 originating and 40 not.</summary>
    public static PreReviewInput Input(Action<Dictionary<string, string?>>? change = null) => new()
    {
        Values = With(
            new()
            {
                ["NameZh"] = "不锈钢保温杯",
                ["NameEn"] = "STAINLESS STEEL VACUUM FLASK",
                ["HsCode"] = "9617009000",
                ["Unit"] = "007",
                ["ProducerName"] = "宁波甬纺日用品有限公司",
                ["ProducerCode"] = "913302001026902333",
                ["ProductionAddress"] = "宁波市海曙区",
                ["Currency"] = "USD",
                ["ExFactoryPrice"] = "100",
                ["FobPrice"] = "120",
                ["Process"] = "冲压、焊接、抽真空、组装",
            },
            change),
        HasImportedContent = "true",
        Lines = [Line("钢带", "1.5", "20", "30", "0"), Line("硅胶圈", "0.4", "100", "0", "40")],
    };

    public static Dictionary<string, string?> Line(string name, string price, string usage, string originating, string nonOriginating) => new()
    {
        ["Name"] = name,
        ["HsCode"] = "7219350000",
        ["Unit"] = "035",
        ["OriginCountry"] = nonOriginating == "0" ? "CHN" : "KOR",
        ["UnitPrice"] = price,
        ["Usage"] = usage,
        ["OriginatingValue"] = originating,
        ["NonOriginatingValue"] = nonOriginating,
    };

    public static PreReviewSheet Sheet(string name = "不锈钢保温杯")
    {
        var sheet = PreReviewReading.Read(Input()).Sheet;
        sheet.NameZh = name;
        return sheet;
    }

    public static PreReviewProduct InState(PreReviewState state)
    {
        var product = PreReviewProduct.Create(Guid.NewGuid(), "P1", Sheet(), At);
        foreach (var step in WayTo(state))
        {
            step(product);
        }

        return product;
    }

    private static Dictionary<string, string?> With(Dictionary<string, string?> values, Action<Dictionary<string, string?>>? change)
    {
        change?.Invoke(values);
        return values;
    }

    private static IEnumerable<Action<PreReviewProduct>> WayTo(PreReviewState state)
    {
        Action<PreReviewProduct> submit = product => product.Submit(At);
        Action<PreReviewProduct> approve = product => product.Decide(true, "", At);
        Action<PreReviewProduct> reject = product => product.Decide(false, "", At);
        Action<PreReviewProduct> change = product => product.Change(Sheet("变更后"), At);
        Action<PreReviewProduct> deregister = product => product.Deregister(At);
        Action<PreReviewProduct> restore = product => product.Restore(At);
        Action<PreReviewProduct> delete = product => product.Delete(At);
        return state switch
        {
            AddedDraft => [],
            AddedSubmitted => [submit],
            AddedRejected => [submit, reject],
            Normal => [submit, approve],
            ChangeDraft => [submit, approve, change],
            ChangeSubmitted => [submit, approve, change, submit],
            Changed => [submit, approve, change, submit, approve],
            DeregistrationDraft => [submit, approve, deregister],
            DeregistrationSubmitted => [submit, approve, deregister, submit],
            Deregistered => [submit, approve, deregister, submit, approve],
            DeregistrationRejected => [submit, approve, deregister, submit, reject],
            RestorationDraft => [submit, approve, deregister, submit, approve, restore],
            RestorationSubmitted => [submit, approve, deregister, submit, approve, restore, submit],
            DeletionDraft => [submit, approve, delete],
            DeletionSubmitted => [submit, approve, delete, submit],
        };
    }
}
