namespace CooPortal.PrintAgent.Printers.Ipp;

/// <summary>Delimiter and value tags of RFC 8010 §3.5 that this client meets.</summary>
public enum IppTag : byte
{
    OperationGroup = 0x01,
    JobGroup = 0x02,
    End = 0x03,
    PrinterGroup = 0x04,
    UnsupportedGroup = 0x05,
    Number = 0x21,
    Boolean = 0x22,
    Enum = 0x23,
    BeginCollection = 0x34,
    TextWithLanguage = 0x35,
    NameWithLanguage = 0x36,
    EndCollection = 0x37,
    Text = 0x41,
    Name = 0x42,
    Keyword = 0x44,
    Uri = 0x45,
    Charset = 0x47,
    Language = 0x48,
    MimeType = 0x49,
}
