using CooPortal.Domain.Accounts;
using CooPortal.Domain.Enterprises;
using CooPortal.Operations.Attachments;
using Microsoft.Extensions.Logging.Abstractions;

namespace CooPortal.TestKit;

/// <summary>Valid records for tests; change what the test is about.</summary>
public static class Some
{
    /// <summary>A valid social credit code (GB 32100-2015) whose organisation code is 102690233, as in the manual.</summary>
    public const string SocialCreditCode = "913302001026902333";

    public static readonly DateTime Now = new(2026, 3, 5, 2, 0, 0, DateTimeKind.Utc);

    /// <summary>As in a portal that has none set up.</summary>
    public static VirusScanner NoScanner { get; } = new(new VirusScannerOptions(), NullLogger<VirusScanner>.Instance);

    public static Enterprise Enterprise(string socialCreditCode = SocialCreditCode, string nameZh = "宁波示范纺织有限公司") => new()
    {
        SocialCreditCode = socialCreditCode,
        OrganisationCode = socialCreditCode.Substring(8, 9),
        NameZh = nameZh,
        State = EnterpriseState.Active,
        RegisteredAt = Now,
    };

    public static Actor Administrator(Guid enterpriseId) => new()
    {
        UserId = Guid.CreateVersion7(),
        Name = "王管理",
        EnterpriseId = enterpriseId,
        Role = UserRole.Administrator,
        Method = SessionMethod.Password,
    };
}
