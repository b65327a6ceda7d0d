namespace CooPortal.Domain.Catalogue;

/// <summary>Points to confirm with customs that several types share; the letter is the confidence (V seen, K known, U uncertain).</summary>
internal static class OpenPoints
{
    public const string CustomsOrder = "海关总署令号未查原文 (number of the customs order; K)";

    public const string CriterionDoesNotPrint = "货物信息参见1.3，原产地标准可填可不填，证书不打印（手册；U）";

    public const string TwentyItemsInPractice = "商品项数上限，实践为20项 (largest number of items; U)";

    public const string SelfPrintAfter2023 = "2023年后是否列入自助打印 (self-print list after 2023; U)";

    public const string PercentWithSpecificRule = "PSR 规则为区域价值成分时须注明百分比 (percentage with PSR; V)";

    public const string RemarksOnFormOnly = "手册和接口无证书备注，表格有第4栏：设为选填 (remarks, manual against form; K)";

    /// <summary>How an amended certificate is worded in a box, and which dates it keeps.</summary>
    public static string Amendment(string box) => $"更改证在第{box}栏的措辞，旧证日期是否保留 (wording and dates of an amended certificate; U)";
}
