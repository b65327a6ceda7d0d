using System.Text;
using CooPortal.Domain.Dictionaries;
using CooPortal.Operations.Push;
using CooPortal.TestKit.Fuzzing;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Fuzzing;

public sealed class TextFuzzTests
{
    [Fact]
    public void DictionaryTable_OfAnyBytes_IsReadOrItsFaultsAreNamed()
    {
        byte[][] samples =
        [
            "code,name_zh,name_en,note\nA1,\"一,\"\"甲\"\"\",ONE,x\nB2,二,TWO,\"y\nz\"\n"u8.ToArray(),
            "\uFEFFcode,name_zh\r\nA1,一\r\nB2,二\r\n"u8.ToArray(),
        ];
        var report = new Fuzzer("dictionary-csv", samples)
        {
            Parse = bytes =>
            {
                var table = DictionaryTable.Read(Dictionary.Units, bytes);
                (table.Problems.Count == 0).ShouldBe(table.Entries.Count > 0);
                return table.Problems.Count > 0 ? null : Math.Min(5, table.Entries.Count);
            },
            Change = (sample, mutator) => mutator.Tokens(sample, TokenGrammar.Of(",\n\"\r", [",", "\"", "\"\"", "\n", "code", "name_zh", "hs_code", "code,code"])),
            Count = 2_000,
        }.Run();

        report.Taken.ShouldBeInRange(report.Inputs / 200, report.Inputs * 9 / 10);
    }

    [Fact]
    public void DictionaryTable_OfMillionsOfRows_IsRefusedInBoundedMemory()
    {
        var file = Encoding.UTF8.GetBytes($"code,name_zh\n{string.Concat(Enumerable.Repeat("a,b\n", 2_000_000))}");
        var before = GC.GetAllocatedBytesForCurrentThread();

        DictionaryTable.Read(Dictionary.Units, file).Problems.ShouldHaveSingleItem().Message.ShouldContain("30000 行");

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(100_000_000);
    }

    [Fact]
    public void DictionaryTable_OfMillionsOfColumns_IsRefused() =>
        DictionaryTable.Read(Dictionary.Units, Encoding.UTF8.GetBytes(new string(',', 5_000_000))).Problems.ShouldHaveSingleItem().Message.ShouldContain("不是 CSV 表格");

    /// <summary>Every second input is encrypted with the right key.</summary>
    [Fact]
    public void WeChatMessage_OfAnyText_IsDecryptedOrRefused()
    {
        var cipher = new WeChatCipher(new WeChatOptions { AppId = "wx1", Token = "t", EncodingAesKey = new string('A', 43) });
        var report = new Fuzzer("wechat", Encoding.ASCII.GetBytes(cipher.Encrypt("<xml><MsgType>text</MsgType></xml>")))
        {
            Parse = bytes => cipher.Decrypt(Encoding.UTF8.GetString(bytes)) is { } plain ? Math.Min(3, plain.Length) : null,
            Change = (sample, mutator) => mutator.Bytes(sample),
            Mend = bytes => Encoding.ASCII.GetBytes(cipher.Encrypt(Encoding.UTF8.GetString(bytes))),
            Count = 2_000,
        }.Run();

        report.Taken.ShouldBeInRange(report.Inputs / 200, report.Inputs * 9 / 10);
    }
}
