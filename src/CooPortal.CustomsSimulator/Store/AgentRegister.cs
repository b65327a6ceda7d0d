using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsSimulator.Store;

/// <summary>Companies of the register whose 申领模式 contains 代理.</summary>
public static class AgentRegister
{
    private const int Most = 50;
    private static readonly string[] agentModes = ["2", "3"];

    public static AgentAnswerMessage Answer(AgentQueryMessage query, SimulatorStore store, DateTime now) => new()
    {
        AgentDetails =
        [
            .. store.Read(session => session.Qualifications())
                .Select(body => MessageXml.Read<QualificationAnswerMessage>(body).Enterprise)
                .OfType<EnterpriseDetails>()
                .Where(company => IsAgent(company) && Matches(company, query))
                .Take(Most)
                .Select(company => new AgentDetails { AgentRegNo = company.CiqRegNo, AgentName = company.EtpsName, OrgCode = company.OrgCode }),
        ],
        RspGenTime = now,
    };

    public static bool IsAgent(EnterpriseDetails company) => agentModes.Contains(company.AplMode);

    private static bool Matches(EnterpriseDetails company, AgentQueryMessage query) =>
        (query.AgentRegNo is null || company.CiqRegNo == query.AgentRegNo)
        && (query.AgentName is null || company.EtpsName.Contains(query.AgentName, StringComparison.OrdinalIgnoreCase));
}
