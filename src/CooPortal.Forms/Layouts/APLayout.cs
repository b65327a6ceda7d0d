using CooPortal.Domain.Catalogue;
using CooPortal.Forms.Elements;
using CooPortal.Forms.Formatters;
using CooPortal.Pdf;

namespace CooPortal.Forms.Layouts;

/// <summary>1.20 输往巴基斯坦瓷砖价格承诺证书: as that for Mexico, with producer and remarks above the goods.</summary>
internal static class APLayout
{
    private const double Foot = 215;
    private const double GoodsTop = GeneralForm.HeadBottom + 18;

    private static readonly CertificateType Type = CertificateCatalogue.Get("AP");

    public static FormLayout Form { get; } = new GeneralForm
    {
        Type = Type,
        Tint = Colour.FromRgb(0xD5E3C3),
        Title = ADLayout.TileTitle("EXPORTED TO PAKISTAN"),
        Continuation = ("CERTIFICATE OF ORIGIN", "for ceramic tiles exported to Pakistan under price undertaking"),
        AboveGoods =
        [
            new Box
            {
                Number = "13",
                Caption = Type.Caption("13"),
                Place = new Place(SheetFrame.Left, GeneralForm.HeadBottom, 90, GoodsTop - GeneralForm.HeadBottom),
                Content = ProducerFormatter.OfCertificate,
                Overflow = Overflow.ShrinkOrContinue(6.5),
            },
            new Box
            {
                Number = "14",
                Caption = Type.Caption("14"),
                Place = new Place(SheetFrame.Middle, GeneralForm.HeadBottom, 90, GoodsTop - GeneralForm.HeadBottom),
                Content = input => input.Certificate.Header.Remark ?? "",
                Overflow = Overflow.ShrinkOrContinue(6.5),
            },
        ],
        Foot = ADLayout.TileSignatures(Type, Foot, "Pakistan"),
    }.Build();
}
