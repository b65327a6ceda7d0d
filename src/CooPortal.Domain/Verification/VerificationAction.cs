namespace CooPortal.Domain.Verification;

/// <summary>What can happen to a 核查记录单.</summary>
public enum VerificationAction
{
    /// <summary>处理: the explanation, the files and the costs.</summary>
    Process,

    /// <summary>提交</summary>
    Submit,

    /// <summary>Customs asks for something else, or sets another day.</summary>
    Amend,

    /// <summary>Customs has received the whole answer.</summary>
    Receive,

    /// <summary>Customs sends the record back.</summary>
    SendBack,

    Pass,

    Fail,

    /// <summary>Customs' interface refused the message for good.</summary>
    Bounce,
}
