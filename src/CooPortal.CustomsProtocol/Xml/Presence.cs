namespace CooPortal.CustomsProtocol.Xml;

/// <summary>Whether an element must stand in the message.</summary>
public enum Presence
{
    /// <summary>May be left out or empty; both mean "no value".</summary>
    Optional,

    /// <summary>Must stand there with a value.</summary>
    Required,

    /// <summary>Must stand there, with or without a value.</summary>
    MayBeEmpty,
}
