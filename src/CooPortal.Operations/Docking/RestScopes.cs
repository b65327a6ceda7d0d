namespace CooPortal.Operations.Docking;

/// <summary>权限范围 of a bearer key. Dictionaries and certificate types are open to every key.</summary>
[Flags]
public enum RestScopes
{
    None = 0,

    /// <summary>查询: list, content, status, receipts, PDF.</summary>
    Read = 1,

    /// <summary>录入: create, change, delete.</summary>
    Write = 2,

    /// <summary>申报</summary>
    Declare = 4,
}
