namespace CooPortal.CustomsProtocol.Messages;

/// <summary>核查类型</summary>
public enum VerificationType
{
    /// <summary>签证前核查</summary>
    BeforeIssue = 1,

    /// <summary>签证后核查</summary>
    AfterIssue = 2,

    /// <summary>退证查询</summary>
    ReturnInquiry = 3,
}
