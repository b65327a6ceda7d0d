using System.Text;
using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Xml;
using Shouldly;
using Xunit;

namespace CooPortal.Protocol.Tests.Xml;

public class HostileXmlTests
{
    [Fact]
    public void Read_ExternalEntity_IsRefusedAndNothingIsFetched()
        => Refuse("""<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><FileRet><CertNo>&x;</CertNo></FileRet>""").ShouldBe(ProtocolError.DtdProhibited);

    [Fact]
    public void Read_EntityBomb_IsRefused()
        => Refuse("""<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><FileRet><CertNo>&b;</CertNo></FileRet>""").ShouldBe(ProtocolError.DtdProhibited);

    [Fact]
    public void Read_ExternalDtd_IsRefused()
        => Refuse("""<!DOCTYPE FileRet SYSTEM "http://127.0.0.1:1/x.dtd"><FileRet/>""").ShouldBe(ProtocolError.DtdProhibited);

    [Theory]
    [InlineData(32, ProtocolError.UnknownMessage)]
    [InlineData(33, ProtocolError.TooDeep)]
    [InlineData(100_000, ProtocolError.TooDeep)]
    public void Read_NestedElements_AreRefusedBeyondTheDepth(int depth, ProtocolError error)
        => Refuse(string.Concat(Enumerable.Repeat("<a>", depth)) + string.Concat(Enumerable.Repeat("</a>", depth))).ShouldBe(error);

    [Fact]
    public void Read_MessageOverEightMegabytes_IsRefused()
        => Refuse("<FileRet>" + new string(' ', MessageXml.MaxBytes) + "</FileRet>").ShouldBe(ProtocolError.TooLarge);

    [Fact]
    public void Read_MillionsOfElements_AreRefused()
        => Refuse("<FileRet>" + string.Concat(Enumerable.Repeat("<a/>", 500_000)) + "</FileRet>").ShouldBe(ProtocolError.TooLarge);

    [Fact]
    public void Read_DeclarationWithManyLettersBeforeItsEncoding_IsRefused() =>
        Refuse($"<?xml version=\"1.0{new string('中', 300)}\" encoding=\"utf-8\"?>\n<MailboxPull>\n  <Most>20</Most>\n</MailboxPull>").ShouldBe(ProtocolError.NotWellFormed);

    [Theory]
    [InlineData("no xml")]
    [InlineData("<FileRet></FileRet><FileRet/>")]
    [InlineData("<FileRet>&undefined;</FileRet>")]
    public void Read_WhatIsNoXml_IsRefused(string text) => Refuse(text).ShouldBe(ProtocolError.NotWellFormed);

    [Theory]
    [InlineData("")]
    [InlineData("<FileRet>")]
    [InlineData("<FileRet><CertNo>RC26</Cert")]
    public void Read_WhatIsCutOff_IsToldFromWhatIsWrong(string text) => Refuse(text).ShouldBe(ProtocolError.Incomplete);

    [Theory]
    [InlineData("<Unheard/>")]
    [InlineData("<Certificate/>")]
    [InlineData("<EnterpriseProfile xmlns='urn:other'/>")]
    public void Read_UnknownRootOrForeignNamespace_IsRefused(string text) => Refuse(text).ShouldBe(ProtocolError.UnknownMessage);

    [Theory]
    [InlineData("<MailboxPull><Most>２０</Most></MailboxPull>")]
    [InlineData("<SealAuthorisation><AuthNo>1</AuthNo><SealWidth>４２</SealWidth></SealAuthorisation>")]
    [InlineData("<SealAuthorisation><AuthNo>1</AuthNo><SealWidth>42.٥</SealWidth></SealAuthorisation>")]
    public void Read_DigitsOfAnotherScript_AreNoNumber(string text) =>
        MessageXml.Examine(Encoding.UTF8.GetBytes(text)).Faults.ShouldContain(fault => fault.Error == ProtocolError.BadNumber);

    private static ProtocolError Refuse(string xml) => Should.Throw<ProtocolException>(() => MessageXml.Read(Encoding.UTF8.GetBytes(xml))).Error;
}
