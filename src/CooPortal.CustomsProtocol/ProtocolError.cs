namespace CooPortal.CustomsProtocol;

/// <summary>Why a message was refused before anything in it was believed.</summary>
public enum ProtocolError
{
    NotWellFormed,

    /// <summary>Ends before its root is closed: perhaps still being written.</summary>
    Incomplete,
    WrongEncoding,
    DtdProhibited,
    TooLarge,
    TooDeep,
    UnknownMessage,
    UnknownElement,
    WrongOrder,
    DuplicateElement,
    MissingElement,
    TooLong,
    BadNumber,
    BadDate,
    BadCode,
    BadContent,
    BadCharacter,
    AmbiguousLineBreak,
    BadEnvelope,
    UnknownKey,
    WrongPartner,
    BadSignature,
    OutsideTimeWindow,
    WrongAnswer,
}
