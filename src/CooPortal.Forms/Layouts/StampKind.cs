namespace CooPortal.Forms.Layouts;

/// <summary>Pictures that only an issued original carries.</summary>
public enum StampKind
{
    CompanySeal,
    DeclarantSignature,
    CustomsSeal,
    CustomsSignature,

    /// <summary>The signed QR code (decisions.md 24).</summary>
    Qr,

    /// <summary>Customs' bar code; on copies, too.</summary>
    BarCode,
}
