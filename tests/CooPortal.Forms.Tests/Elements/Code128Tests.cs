using CooPortal.Forms.Elements;
using Shouldly;
using Xunit;

namespace CooPortal.Forms.Tests.Elements;

public sealed class Code128Tests
{
    [Theory]
    [InlineData("C261026902330045")]
    [InlineData("RC26MA2ABCDX10045")]
    [InlineData("310120260506000123")]
    [InlineData("12345")]
    [InlineData("A1234B")]
    [InlineData("A12345678B")]
    [InlineData("ABC 123456")]
    [InlineData("00")]
    [InlineData("7")]
    [InlineData("~ !z")]
    public void Text_Encoded_IsReadByAScanner(string text)
    {
        var widths = Code128.Encode(text);
        const int module = 3, quiet = 40, height = 80;
        var row = new List<byte>(Enumerable.Repeat((byte)255, quiet));
        for (var index = 0; index < widths.Count; index++)
        {
            row.AddRange(Enumerable.Repeat(index % 2 == 0 ? (byte)0 : (byte)255, widths[index] * module));
        }
        row.AddRange(Enumerable.Repeat((byte)255, quiet));
        byte[] picture = [.. System.Text.Encoding.ASCII.GetBytes($"P5 {row.Count} {height} 255\n"), .. Enumerable.Repeat(row, height).SelectMany(line => line)];

        PdfTool.Run(picture, "bash", "-c", "mv {} {dir}/code.pgm && zbarimg -q --raw -Sdisable -Scode128.enable {dir}/code.pgm").TrimEnd('\n').ShouldBe(text);
    }

    [Fact]
    public void Digits_InPairs_TakeHalfTheRoom() => Code128.Encode("12345678").Sum().ShouldBeLessThan(Code128.Encode("ABCDEFGH").Sum() - 30);

    [Theory]
    [InlineData("证书")]
    [InlineData("A\n")]
    public void Text_OutsideAscii_IsRefused(string text) => Should.Throw<ArgumentException>(() => Code128.Encode(text));
}
