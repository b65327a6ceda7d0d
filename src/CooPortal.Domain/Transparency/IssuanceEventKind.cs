namespace CooPortal.Domain.Transparency;

/// <summary>What the public log of issuance tells of a certificate.</summary>
public enum IssuanceEventKind
{
    /// <summary>Customs approved a new certificate.</summary>
    Issue,

    /// <summary>Customs approved an amended certificate (更改证).</summary>
    Amend,

    /// <summary>Customs approved a reissue (重发证).</summary>
    Reissue,

    /// <summary>Customs approved an amended reissue (更改重发证).</summary>
    AmendedReissue,

    /// <summary>The sealed and signed original was made.</summary>
    Original,

    /// <summary>An approved successor takes this certificate's place.</summary>
    Replace,

    /// <summary>Customs cancelled it.</summary>
    Cancel,

    /// <summary>An original may be on paper.</summary>
    Print,

    /// <summary>An original that was thought to be on paper was proven not printed.</summary>
    PrintVoid,

    /// <summary>The original was handed out as a file for the first time.</summary>
    Download,

    /// <summary>Customs archived it.</summary>
    Archive,
}
