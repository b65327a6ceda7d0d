using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsSimulator.Store;

/// <summary>
/// Companies that customs' register knows from the beginning: those of the demo. What the officer or a synchronised profile wrote since
/// is left as it is.
/// </summary>
public static class QualificationSeed
{
    private static readonly EnterpriseDetails[] Companies =
    [
        new()
        {
            CiqRegNo = "913302001026902333",
            EntMgrNo = "3302960A01",
            EtpsName = "宁波甬纺纺织有限公司",
            EtpsNameE = "NINGBO YONGFANG TEXTILE CO., LTD.",
            EtpsAddr = "浙江省宁波市海曙区样例路18号",
            EtpsAddrE = "NO. 18 YANGLI ROAD, HAISHU DISTRICT, NINGBO, ZHEJIANG, CHINA",
            Province = "330000",
            PostCode = "315000",
            EtpsNature = "6",
            EtpsKind = "1",
            OrgCode = "3101",
            LegalPerson = "陈志远",
            EtpsConcEr = "李晓燕",
            EtpsTel = "0574-87000001",
            EtpsFax = "0574-87000002",
            EtpsEmail = "export@yongfang.example",
            MainProducts = "棉制针织服装",
            MainCountries = "日本、韩国",
        },
        new()
        {
            CiqRegNo = "91330206MA2AGXYQ6H",
            EntMgrNo = "3302980B07",
            EtpsName = "宁波通达报关代理有限公司",
            EtpsNameE = "NINGBO TONGDA CUSTOMS BROKERAGE CO., LTD.",
            EtpsAddr = "浙江省宁波市北仑区样例大道6号",
            EtpsAddrE = "NO. 6 YANGLI AVENUE, BEILUN DISTRICT, NINGBO, ZHEJIANG, CHINA",
            Province = "330000",
            PostCode = "315800",
            EtpsNature = "8",
            EtpsKind = "2",
            AplMode = "3",
            OrgCode = "3101",
            LegalPerson = "周明达",
            EtpsConcEr = "周明达",
            EtpsTel = "0574-86000001",
        },
    ];

    public static Task<int> PlantAsync(SimulatorStore store, TimeProvider clock, CancellationToken cancellationToken) => store.WriteAsync(
        session =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var planted = 0;
            foreach (var company in Companies.Where(company => session.Qualification(company.CiqRegNo) is null))
            {
                session.SaveQualification(company.CiqRegNo, MessageXml.Write(new QualificationAnswerMessage { CiqRegNo = company.CiqRegNo, Enterprise = company, RspGenTime = now }), now);
                planted++;
            }

            return planted;
        },
        cancellationToken);
}
