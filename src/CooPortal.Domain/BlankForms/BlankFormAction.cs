namespace CooPortal.Domain.BlankForms;

/// <summary>What can happen to a form of 空白证单.</summary>
public enum BlankFormAction
{
    /// <summary>核销: the certificate is printed on it.</summary>
    WriteOff,

    /// <summary>作废: it was spoilt while the certificate was printed.</summary>
    Void,

    /// <summary>Customs takes the use down.</summary>
    Accept,

    /// <summary>Customs does not.</summary>
    Refuse,

    /// <summary>The message never got in: customs' interface refused it.</summary>
    SendBack,
}
