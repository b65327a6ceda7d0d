using CooPortal.Web.Features.Accounts;
using CooPortal.Web.Features.Agency;
using CooPortal.Web.Features.AgentApi;
using CooPortal.Web.Features.BlankForms;
using CooPortal.Web.Features.Cards;
using CooPortal.Web.Features.Certificates;
using CooPortal.Web.Features.Checking;
using CooPortal.Web.Features.Defaults;
using CooPortal.Web.Features.Dictionaries;
using CooPortal.Web.Features.Docking;
using CooPortal.Web.Features.Enterprises;
using CooPortal.Web.Features.ErpApi;
using CooPortal.Web.Features.Exchange;
using CooPortal.Web.Features.Home;
using CooPortal.Web.Features.Libraries;
using CooPortal.Web.Features.Messages;
using CooPortal.Web.Features.Operators;
using CooPortal.Web.Features.Platform;
using CooPortal.Web.Features.PreReview;
using CooPortal.Web.Features.Privacy;
using CooPortal.Web.Features.Promises;
using CooPortal.Web.Features.PublicLog;
using CooPortal.Web.Features.Push;
using CooPortal.Web.Features.RestApi;
using CooPortal.Web.Features.Seals;
using CooPortal.Web.Features.SelfPrint;
using CooPortal.Web.Features.Statistics;
using CooPortal.Web.Features.Supplements;
using CooPortal.Web.Features.Verification;
using CooPortal.Web.Features.Versions;
using CooPortal.Web.Features.WeChat;

namespace CooPortal.Web.Infrastructure;

/// <summary>Every area of the portal. A new area is a line here.</summary>
public static class PortalFeatures
{
    public static IReadOnlyList<PortalFeature> All { get; } =
    [
        new HomeFeature(),
        new CheckingFeature(),
        new MessagesFeature(),
        new AccountsFeature(),
        new CertificatesFeature(),
        new DictionariesFeature(),
        new EnterprisesFeature(),
        new LibrariesFeature(),
        new DefaultsFeature(),
        new AgencyFeature(),
        new OperatorsFeature(),
        new PlatformFeature(),
        new PreReviewFeature(),
        new VerificationFeature(),
        new SupplementsFeature(),
        new ExchangeFeature(),
        new BlankFormsFeature(),
        new AgentApiFeature(),
        new ErpApiFeature(),
        new DockingFeature(),
        new RestApiFeature(),
        new PushFeature(),
        new WeChatFeature(),
        new CardsFeature(),
        new StatisticsFeature(),
        new VersionsFeature(),
        new SealsFeature(),
        new SelfPrintFeature(),
        new PublicLogFeature(),
        new PromisesFeature(),
        new PrivacyFeature(),
    ];
}
