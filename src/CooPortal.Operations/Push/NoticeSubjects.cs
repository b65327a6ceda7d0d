namespace CooPortal.Operations.Push;

/// <summary>Subject kinds of notices that have no receipt behind them.</summary>
public static class NoticeSubjects
{
    public const string PrintException = "print-exception";

    public const string BlankFormIssue = "blank-form-issue";

    /// <summary>An account whose password or card changed.</summary>
    public const string Account = "account";

    /// <summary>A trial that the administrator sent.</summary>
    public const string Trial = "trial";
}
