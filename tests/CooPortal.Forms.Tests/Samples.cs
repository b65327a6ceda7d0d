using System.Security.Cryptography;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Fields;
using CooPortal.Forms.Authenticity;
using CooPortal.Pdf.Images;
using Xunit;

namespace CooPortal.Forms.Tests;

/// <summary>Certificates as exporters file them; change what the test is about.</summary>
internal static class Samples
{
    public static readonly DateTime Time = new(2026, 5, 6, 3, 20, 0, DateTimeKind.Utc);

    public static readonly ECDsa Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public static readonly Uri CheckingPage = new("https://origin.example.com.cn/paper");

    /// <summary>A checking page whose address has so many characters.</summary>
    public static Uri AddressOf(int characters) => new("https://origin.example.com.cn/".PadRight(characters, 'p'));

    private static readonly byte[] RoundSeal = Ring(420, 420);

    private static readonly byte[] OvalSeal = Ring(420, 300);

    private static readonly byte[] Signature = Scribble();

    /// <summary>Types for tests of what all layouts share.</summary>
    public static TheoryData<string> SomeTypeCodes => ["C", "K", "RC", "H"];

    public static TheoryData<string> TypeCodes => [.. CertificateCatalogue.All.Select(type => type.Code)];

    /// <summary>All but the one form in Chinese, which has tests of its own.</summary>
    public static TheoryData<string> EnglishTypeCodes => [.. CertificateCatalogue.All.Where(type => type.PrintsInEnglish).Select(type => type.Code)];

    public static CertificateFormInput Of(string typeCode, int lines = 3, CertificateStatus status = CertificateStatus.Draft, Action<Certificate>? adjust = null)
    {
        var type = CertificateCatalogue.Get(typeCode);
        var certificate = Certificate(typeCode, lines);
        SetStatus(certificate, status);
        adjust?.Invoke(certificate);
        return new CertificateFormInput { Certificate = certificate, Type = type };
    }

    public static CertificateFormInput Approved(string typeCode, int lines = 3, Action<Certificate>? adjust = null, DocumentKind kind = DocumentKind.Preview) => Of(typeCode, lines, CertificateStatus.Approved, certificate =>
    {
        certificate.Issue.Date = new DateOnly(2026, 5, 6);
        certificate.Issue.Place = "NINGBO, CHINA";
        certificate.Issue.OfficeEn = "Ningbo Customs";
        certificate.Issue.BarCode = "310120260506000123";
        certificate.Issue.ApprovedAt = Time;
        adjust?.Invoke(certificate);
    }) with
    { Kind = kind };

    public static CertificateFormInput Original(string typeCode, int lines = 3, Action<Certificate>? adjust = null)
    {
        var input = Approved(typeCode, lines, adjust, DocumentKind.Original) with
        {
            CustomsLayout = new CustomsLayout
            {
                SealPng = RoundSeal,
                SealWidthMm = 42,
                SealHeightMm = 42,
                SignaturePng = Signature,
                SignatureWidthMm = 32,
                SignatureHeightMm = 15,
                BarCode = "310120260506000123",
                OfficeEn = "Ningbo Customs",
                Place = "NINGBO, CHINA",
                IssueDate = new DateOnly(2026, 5, 6),
                ReceivedAt = Time,
            },
            CompanySeal = new StampPicture(OvalSeal, 42, 30),
            DeclarantSignature = new StampPicture(Signature, 34, 16),
        };
        return input with { QrPayload = PaperQr.Create(CheckingPage, PaperQrContent.Of(input), Key) };
    }

    /// <summary>Nothing but what the type demands, as short as it comes.</summary>
    public static CertificateFormInput Minimal(string typeCode) => Of(typeCode, 1, adjust: certificate =>
    {
        certificate.Header.ProcessingStep = "CUT";
        certificate.Header.Exporter = "A CO";
        certificate.Header.Consignee = "B CO";
        certificate.Header.ShippingMarks = "N/M";
        certificate.Header.Remark = null;
        certificate.Header.TransportName = null;
        certificate.Header.ShipmentDate = null;
        certificate.Header.SpecialClause = null;
    });

    /// <summary>Every field filled to the length that the interface takes.</summary>
    public static CertificateFormInput Overfull(string typeCode) => Original(typeCode, 15, certificate =>
    {
        certificate.Header.Exporter = Words(400);
        certificate.Header.Consignee = Words(400);
        certificate.Header.Producer = Words(1000);
        certificate.Header.Remark = Words(300);
        certificate.Header.TransportDetails = Words(630);
        certificate.Header.SpecialClause = Words(2000);
        certificate.Header.ShippingMarks = string.Join('\n', Enumerable.Range(1, 60).Select(number => $"CARTON NO. {number}"));
        foreach (var line in certificate.Goods)
        {
            line.Description = Words(1000);
            line.Producer = line.Producer is null ? null : Words(1000);
        }
    });

    public static string Words(int length)
    {
        const string text = "NINGBO DEMONSTRATION TEXTILE AND GARMENT IMPORT AND EXPORT COMPANY LIMITED, NO. 88 HARBOUR ROAD, BEILUN DISTRICT, ";
        return string.Concat(Enumerable.Repeat(text, (length / text.Length) + 1))[..length].Trim();
    }

    /// <summary>Only the lifecycle writes a status; a form needs one without the way to it.</summary>
    public static void SetStatus(Certificate certificate, CertificateStatus status) =>
        typeof(Certificate).GetProperty(nameof(Domain.Certificates.Certificate.Status))!.SetValue(certificate, status);

    /// <summary>A kind cannot be changed once set; a sample gets it late.</summary>
    public static void SetRequestKind(Certificate certificate, RequestKind kind) =>
        typeof(Certificate).GetProperty(nameof(Domain.Certificates.Certificate.RequestKind))!.SetValue(certificate, kind);

    private static Certificate Certificate(string typeCode, int lines)
    {
        var certificate = new Certificate
        {
            Id = new Guid("0196a3c0-0000-7000-8000-000000000001"),
            FilerEnterpriseId = new Guid("0196a3c0-0000-7000-8000-000000000002"),
            ExporterOrganisationCode = "102690233",
            TypeCode = typeCode,
            Number = $"{typeCode}261026902330045",
            DeclaredNumber = $"{typeCode}261026902330045",
            CreatedByName = "王管理",
            CreatedAt = Time,
            UpdatedAt = Time,
        };
        Fill(certificate.Header, typeCode);
        certificate.Invoices.AddRange(CertificateCatalogue.Get(typeCode).HasInvoiceSection
            ? [new Invoice { LineNumber = 1, Number = "NBT-2026-0417", Date = new DateOnly(2026, 4, 28), Currency = "USD", PriceTerm = "FOB" }]
            : []);
        certificate.Goods.AddRange(Enumerable.Range(1, lines).Select(number => SampleTrade.Qualify(Line(number, typeCode), typeCode)));
        if (CertificateCatalogue.Get(typeCode).CertifiesForeignGoods)
        {
            certificate.OriginalProof.Number = "VN-CN 26/0012345";
            certificate.OriginalProof.IssueDate = new DateOnly(2026, 3, 12);
            certificate.OriginalProof.IssuingCountryCode = "VNM";
            certificate.OriginalProof.FirstExportOriginCode = "VNM";
            certificate.OriginalProof.ApprovedExporterNumber = "AE-2026-0077";
        }
        if (!CertificateCatalogue.Get(typeCode).PrintsInEnglish)
        {
            SampleTrade.ToChinese(certificate);
        }
        return certificate;
    }

    private static void Fill(CertificateHeader header, string typeCode)
    {
        header.ExporterNameZh = "宁波示范纺织有限公司";
        header.ExporterSocialCreditCode = "913302001026902333";
        header.DeclarantName = "李申报";
        header.DeclarantTelephone = "0574-87654321";
        header.IssuingOffice = "3101";
        header.CollectionOffice = "3101";
        header.ApplicationPlace = "NINGBO, CHINA";
        header.ApplicationDate = new DateOnly(2026, 5, 5);
        header.InvoiceNumber = "NBT-2026-0417";
        header.InvoiceDate = new DateOnly(2026, 4, 28);
        header.DestinationCode = SampleTrade.Destination(typeCode);
        header.Exporter = "NINGBO DEMONSTRATION TEXTILE CO., LTD.\nNO. 88 HARBOUR ROAD, BEILUN DISTRICT,\nNINGBO, ZHEJIANG, CHINA";
        header.Consignee = "HARBOUR TRADING CORPORATION\n12 DOCK STREET, PORT CITY\n" + SampleTrade.Country(typeCode);
        header.Producer = "NINGBO DEMONSTRATION TEXTILE CO., LTD.\nNO. 88 HARBOUR ROAD, BEILUN DISTRICT, NINGBO, CHINA";
        header.ShippingMarks = "H.T.C.\nORDER 4711\nC/NO. 1-450\nMADE IN CHINA";
        header.TransportDetails = $"FROM NINGBO, CHINA TO {SampleTrade.Port(typeCode)}, {SampleTrade.Country(typeCode)} BY SEA\nVIA SINGAPORE";
        header.LoadingPort = "NINGBO";
        header.UnloadingPort = SampleTrade.Port(typeCode);
        header.TransportMode = "BY SEA";
        header.TransportName = "EVER GIVEN / V.0212E";
        header.ShipmentDate = new DateOnly(2026, 5, 10);
        header.Currency = "USD";
        header.PriceTerm = "FOB";
        header.ContractNumber = "SC-2026-118";
        header.TradeMode = "1";
        header.Remark = typeCode == "C" ? null : "ORDER NO. 4711";
        header.OriginCountryCode = "VNM";
        header.ProcessingStep = "CUTTING, SEWING AND PACKING";
    }

    private static GoodsItem Line(int number, string typeCode) => new()
    {
        LineNumber = number,
        HsCode = SampleTrade.Article(typeCode, number).HsCode,
        NameZh = SampleTrade.Article(typeCode, number).NameZh,
        NameEn = SampleTrade.Article(typeCode, number).NameEn,
        Description = $"ONE HUNDRED AND FIFTY (150) {SampleTrade.Article(typeCode, number).Package}S OF {SampleTrade.Article(typeCode, number).NameEn}",
        PackageQuantity = 150,
        PackageUnit = SampleTrade.Article(typeCode, number).Package,
        Quantity = 1200 + number,
        QuantityUnitEn = SampleTrade.Article(typeCode, number).Unit,
        QuantityUnitZh = SampleTrade.Article(typeCode, number).UnitZh,
        GrossWeight = 850.5m,
        NetWeight = 800,
        WeightUnit = "KG",
        UnitPrice = 4.25m,
        InvoiceValue = 5100,
        FobValue = 5100,
        OriginCountryCode = CertificateCatalogue.Get(typeCode).CertifiesForeignGoods ? "VNM" : "CHN",
        HighestRate = number == 3 ? HighestRate.ContributingParties : HighestRate.None,
        InvoiceNumber = "NBT-2026-0417",
        Producer = CertificateCatalogue.Get(typeCode).Goods.Has(GoodsFields.Producer) ? "NINGBO DEMONSTRATION TEXTILE CO., LTD.\nNO. 88 HARBOUR ROAD, NINGBO, CHINA" : null,
        ManufacturerNameZh = "宁波示范纺织有限公司",
    };

    /// <summary>A red ring on nothing.</summary>
    private static byte[] Ring(int width, int height) => Picture(width, height, (x, y) =>
    {
        var (dx, dy) = (((2.0 * x) / width) - 1, ((2.0 * y) / height) - 1);
        var reach = Math.Sqrt((dx * dx) + (dy * dy));
        var star = reach < 0.35 && Math.Cos(5 * Math.Atan2(dx, -dy)) * 0.13 + 0.2 > reach;
        return reach is > 0.9 and < 1 || star || (reach is > 0.6 and < 0.78 && Math.Sin(24 * Math.Atan2(dy, dx)) > 0.2) ? 0xC81E1EE0 : 0;
    });

    private static byte[] Scribble() => Picture(340, 160, (x, y) =>
        Math.Abs(y - 80 - (50 * Math.Sin(x / 23.0) * Math.Cos(x / 71.0))) < 3.2 ? 0x101830FFu : 0);

    private static byte[] Picture(int width, int height, Func<int, int, uint> colourAt)
    {
        var pixels = new byte[width * height * 4];
        for (var at = 0; at < width * height; at++)
        {
            var colour = colourAt(at % width, at / width);
            (pixels[4 * at], pixels[(4 * at) + 1], pixels[(4 * at) + 2], pixels[(4 * at) + 3]) = ((byte)(colour >> 24), (byte)(colour >> 16), (byte)(colour >> 8), (byte)colour);
        }
        return Png.Encode(new Raster(width, height, pixels));
    }
}
