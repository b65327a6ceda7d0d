using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsSimulator.Store;

/// <summary>Customs has verified the demo's company before, as its portal remembers; what happened since is left as it is.</summary>
public static class VerificationSeed
{
    private const string Company = "913302001026902333";

    private static readonly (string Number, VerificationStage Stage)[] Known =
    [
        ("HC3101202690001", VerificationStage.Asked),
        ("HC3101202690002", VerificationStage.SentBack),
        ("HC3101202690003", VerificationStage.Answered),
        ("HC3101202690004", VerificationStage.Passed),
        ("HC3101202690005", VerificationStage.Failed),
        ("HC3101202690006", VerificationStage.Asked),
    ];

    public static Task<int> PlantAsync(SimulatorStore store, TimeProvider clock, CancellationToken cancellationToken) => store.WriteAsync(
        session =>
        {
            var at = clock.GetUtcNow().UtcDateTime;
            var today = DateOnly.FromDateTime(at);
            var planted = 0;
            foreach (var (number, stage) in Known.Where(known => session.FindVerification(known.Number) is null))
            {
                var request = new VerificationMessage
                {
                    CiqRegNo = Company,
                    VerificationNo = number,
                    Revision = 1,
                    Type = VerificationType.AfterIssue,
                    OrgCode = "3101",
                    StartDate = today.AddDays(-20),
                    ReplyDate = today.AddDays(10),
                    Subject = "演示数据",
                    Requirement = "演示数据：要求见门户。",
                    RspGenTime = at,
                };
                session.Save(new VerificationRow
                {
                    Number = number,
                    Company = Company,
                    CertNo = "",
                    Stage = stage,
                    Revision = request.Revision,
                    Round = stage == VerificationStage.Asked ? 0 : 1,
                    MessageId = null,
                    Note = "",
                    AskedAt = at,
                    ChangedAt = at,
                    Request = MessageXml.Write(request),
                    Reply = null,
                });
                planted++;
            }

            return planted;
        },
        cancellationToken);
}
