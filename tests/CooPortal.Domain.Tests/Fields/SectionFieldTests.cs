using CooPortal.Domain.Certificates;
using CooPortal.Domain.Fields;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace CooPortal.Domain.Tests.Fields;

public sealed class SectionFieldTests
{
    [Theory]
    [InlineData("2026-03-05")]
    [InlineData("20260305")]
    [InlineData("2026/3/5")]
    [InlineData("２０２６－０３－０５")]
    public void Date_TypedInAnyUsualForm_IsTheSameDate(string typed)
    {
        var header = new CertificateHeader();

        HeaderFields.InvoiceDate.Write(header, typed).ShouldBeNull();

        header.InvoiceDate.ShouldBe(new DateOnly(2026, 3, 5));
        HeaderFields.InvoiceDate.Read(header).ShouldBe("2026-03-05");
    }

    [Fact]
    public void Date_ThatDoesNotExist_IsRefusedAndNothingWritten()
    {
        var header = new CertificateHeader { InvoiceDate = new DateOnly(2026, 1, 1) };

        HeaderFields.InvoiceDate.Write(header, "2026-02-30").ShouldBe("发票日期“2026-02-30”不是真实日期，请按 2026-03-05 的格式填写");

        header.InvoiceDate.ShouldBe(new DateOnly(2026, 1, 1));
    }

    [Theory]
    [InlineData("JPN")]
    [InlineData("392")]
    [InlineData("日本")]
    [InlineData("日本 JAPAN (JPN)")]
    public void Country_TypedInAnyForm_IsKeptAsAlpha3AndSentAsNumber(string typed)
    {
        var header = new CertificateHeader();

        HeaderFields.DestinationCode.Write(header, typed).ShouldBeNull();

        header.DestinationCode.ShouldBe("JPN");
        HeaderFields.DestinationCode.ReadElement(header).ShouldBe("392");
        HeaderFields.DestinationCode.Display(header).ShouldBe("日本 JAPAN (JPN)");
    }

    [Fact]
    public void Country_Unknown_IsRefused() =>
        HeaderFields.DestinationCode.Write(new CertificateHeader(), "ATLANTIS").ShouldBe("目的地国家/地区“ATLANTIS”不在国家/地区代码表中，请重新选择");

    [Theory]
    [InlineData("2", "BY SEA")]
    [InlineData("by sea", "BY SEA")]
    [InlineData("BY SEA OR BY AIR", "BY SEA OR BY AIR")]
    public void OpenList_TakesEntriesAndOtherWords(string typed, string kept)
    {
        var header = new CertificateHeader();

        HeaderFields.TransportMode.Write(header, typed).ShouldBeNull();

        header.TransportMode.ShouldBe(kept);
    }

    [Theory]
    [InlineData("1,234.5", "1234.5")]
    [InlineData("１００", "100")]
    [InlineData("9999999999999999999.99999", "9999999999999999999.99999")]
    [InlineData("0", "0")]
    public void Number_IsReadWithThousandsSeparatorsAndFullWidthDigits(string typed, string kept)
    {
        var item = new GoodsItem();

        GoodsFields.InvoiceValue.Write(item, typed).ShouldBeNull();

        GoodsFields.InvoiceValue.Read(item).ShouldBe(kept);
    }

    [Theory]
    [InlineData("-1", "发票金额不能为负数")]
    [InlineData("1.123456", "发票金额最多5位小数，请四舍五入后填写")]
    [InlineData("12345678901234567890", "发票金额整数部分最多19位，现为20位")]
    [InlineData("12a", "发票金额“12a”不是数字，请只填写数字和小数点")]
    public void Number_OutOfShape_IsRefused(string typed, string message) =>
        GoodsFields.InvoiceValue.Write(new GoodsItem(), typed).ShouldBe(message);

    [Fact]
    public void EnglishField_TurnsFullWidthIntoHalfWidthAndNamesWhatIsLeft()
    {
        var header = new CertificateHeader();

        HeaderFields.Producer.Write(header, "ＡＢＣ　ＣＯ．，ＬＴＤ\r\nNO.1 厂 ROAD").ShouldBeNull();

        header.Producer.ShouldBe("ABC CO.,LTD\nNO.1 厂 ROAD");
        HeaderFields.Producer.Problems(header, english: true).ShouldBe(["生产商描述须用英文填写，“厂”（第2行第6个字符）无法在英文证书上打印，请改用英文字符"]);
        HeaderFields.Producer.Problems(header, english: false).ShouldBeEmpty();
    }

    [Fact]
    public void TextTooLong_SaysByHowMuch()
    {
        var header = new CertificateHeader { Exporter = new string('A', 399) + "\nB" };

        HeaderFields.Exporter.Problems(header, english: true).ShouldBe(["出口商最多400个字符，现为402个，请删去2个（换行按2个字符计）"]);
    }

    [Fact]
    public void TextThatWouldBecomeALineBreak_IsNamed()
    {
        var header = new CertificateHeader { Remark = "STEEL w/nickel" };

        HeaderFields.Remark.Problems(header, english: true).ShouldHaveSingleItem().ShouldContain("“/n”");
        header.Remark = "N/M";
        HeaderFields.Remark.Problems(header, english: true).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("6203.42.90.15", "6203429015")]
    [InlineData("6203 4290 15", "6203429015")]
    public void HsCode_LosesItsDots(string typed, string kept)
    {
        var item = new GoodsItem();

        GoodsFields.HsCode.Write(item, typed).ShouldBeNull();

        item.HsCode.ShouldBe(kept);
        GoodsFields.HsCode.Problems(item, english: true).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("7703100000", "第77章不存在")]
    [InlineData("6203A", "只能填写数字")]
    [InlineData("62034290150", "最多10个字符")]
    public void HsCode_OutOfShape_IsNamed(string code, string part)
    {
        var item = new GoodsItem { HsCode = code };

        GoodsFields.HsCode.Problems(item, english: true).ShouldContain(problem => problem.Contains(part));
    }

    [Fact]
    public void Percentage_MayCarryItsSignAndEndsAtAHundred()
    {
        var item = new GoodsItem();

        GoodsFields.ImportedContentPercent.Write(item, "40%").ShouldBeNull();
        item.ImportedContentPercent.ShouldBe(40);
        GoodsFields.ImportedContentPercent.Write(item, "100.5").ShouldBe("进口成份比例不能大于100");
    }

    [Fact]
    public void Flag_TravelsInItsOwnLetters()
    {
        var header = new CertificateHeader();

        HeaderFields.ProducerConfidential.Write(header, "on").ShouldBeNull();
        HeaderFields.ThirdPartyInvoice.WriteElement(header, "1").ShouldBeNull();

        HeaderFields.ProducerConfidential.ReadElement(header).ShouldBe("Y");
        HeaderFields.ThirdPartyInvoice.ReadElement(header).ShouldBe("1");
        HeaderFields.Exhibition.ReadElement(header).ShouldBe("0");
        HeaderFields.ProducerConfidential.WriteElement(header, "N").ShouldBeNull();
        header.ProducerConfidential.ShouldBeFalse();
    }

    [Fact]
    public void EmptyPackType_FallsBackToRegular()
    {
        var item = new GoodsItem { PackType = PackType.Irregular };

        GoodsFields.PackType.Write(item, "").ShouldBeNull();

        item.PackType.ShouldBe(PackType.Regular);
    }

    [Fact]
    public void AnyTypedText_IsWrittenOrRefusedAndWhatIsWrittenReadsBack()
    {
        var property = Prop.ForAll(ArbMap.Default.GeneratorFor<string>().ToArbitrary(), typed =>
        {
            foreach (var field in HeaderFields.All)
            {
                var header = new CertificateHeader();
                if (field.Write(header, typed) is null)
                {
                    var read = field.Read(header);
                    var again = new CertificateHeader();
                    field.Write(again, read).ShouldBeNull();
                    field.Read(again).ShouldBe(read, field.Key);
                }
            }
        });

        property.QuickCheckThrowOnFailure();
    }
}
