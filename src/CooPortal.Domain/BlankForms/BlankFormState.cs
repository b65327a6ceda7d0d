namespace CooPortal.Domain.BlankForms;

/// <summary>空白证单状态 (decisions.md 15).</summary>
public enum BlankFormState
{
    /// <summary>未使用: issued by customs, and on no certificate.</summary>
    InStock,

    /// <summary>核销已提交</summary>
    WriteOffSubmitted,

    /// <summary>已核销</summary>
    WrittenOff,

    /// <summary>作废已提交</summary>
    VoidSubmitted,

    /// <summary>已作废</summary>
    Voided,
}
