using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CooPortal.Operations.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Announcements",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    Title = table.Column<string>(maxLength: 200, nullable: false),
                    Body = table.Column<string>(maxLength: -1, nullable: false),
                    PublishedAt = table.Column<DateTime>(nullable: true),
                    SavedAt = table.Column<DateTime>(nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Announcements", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AuditEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    At = table.Column<DateTime>(nullable: false),
                    ActorUserId = table.Column<Guid>(nullable: true),
                    ActorName = table.Column<string>(maxLength: 200, nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: true),
                    Action = table.Column<string>(maxLength: 200, nullable: false),
                    SubjectType = table.Column<string>(maxLength: 200, nullable: false),
                    SubjectId = table.Column<Guid>(nullable: true),
                    Reason = table.Column<string>(maxLength: 2000, nullable: false),
                    Changes = table.Column<string>(maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Captchas",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    IdHash = table.Column<string>(maxLength: 200, nullable: false),
                    Answer = table.Column<string>(maxLength: 200, nullable: false),
                    ExpiresAt = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Captchas", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CardChallenges",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    PublicId = table.Column<string>(maxLength: 200, nullable: false),
                    Purpose = table.Column<string>(maxLength: 40, nullable: false),
                    State = table.Column<string>(maxLength: 40, nullable: false),
                    Payload = table.Column<byte[]>(nullable: true),
                    Picture = table.Column<byte[]>(nullable: true),
                    Nonce = table.Column<string>(maxLength: 200, nullable: false),
                    RemoteAddress = table.Column<string>(maxLength: 200, nullable: false),
                    Browser = table.Column<string>(maxLength: 400, nullable: false),
                    EnterpriseName = table.Column<string>(maxLength: 400, nullable: false),
                    SessionId = table.Column<Guid>(nullable: true),
                    EnterpriseId = table.Column<Guid>(nullable: true),
                    BindingHash = table.Column<string>(maxLength: 200, nullable: false),
                    ReturnUrl = table.Column<string>(maxLength: 2000, nullable: false),
                    CreatedAt = table.Column<DateTime>(nullable: false),
                    ExpiresAt = table.Column<DateTime>(nullable: false),
                    TicketHash = table.Column<string>(maxLength: 200, nullable: true),
                    TicketExpiresAt = table.Column<DateTime>(nullable: true),
                    CardId = table.Column<Guid>(nullable: true),
                    UserId = table.Column<Guid>(nullable: true),
                    Answer = table.Column<string>(maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CardChallenges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CertificateNumberSeries",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: false),
                    OrganisationCode = table.Column<string>(maxLength: 200, nullable: false),
                    TypeCode = table.Column<string>(maxLength: 200, nullable: false),
                    Year = table.Column<int>(nullable: false),
                    LastSerial = table.Column<int>(nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CertificateNumberSeries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CustomsLayouts",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: false),
                    CertificateId = table.Column<Guid>(nullable: false),
                    Round = table.Column<int>(nullable: false),
                    SealPng = table.Column<byte[]>(nullable: false),
                    SealWidthMm = table.Column<decimal>(precision: 24, scale: 5, nullable: false),
                    SealHeightMm = table.Column<decimal>(precision: 24, scale: 5, nullable: false),
                    SignaturePng = table.Column<byte[]>(nullable: false),
                    SignatureWidthMm = table.Column<decimal>(precision: 24, scale: 5, nullable: false),
                    SignatureHeightMm = table.Column<decimal>(precision: 24, scale: 5, nullable: false),
                    BarCode = table.Column<string>(maxLength: 200, nullable: false),
                    OfficeEn = table.Column<string>(maxLength: 400, nullable: false),
                    Place = table.Column<string>(maxLength: 200, nullable: false),
                    IssueDate = table.Column<DateOnly>(nullable: false),
                    ReceivedAt = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomsLayouts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DataProtectionKeys",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    FriendlyName = table.Column<string>(maxLength: 200, nullable: false),
                    Xml = table.Column<string>(maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataProtectionKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DictionaryEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    Dictionary = table.Column<string>(maxLength: 200, nullable: false),
                    Code = table.Column<string>(maxLength: 200, nullable: false),
                    NameZh = table.Column<string>(maxLength: 400, nullable: false),
                    NameEn = table.Column<string>(maxLength: 400, nullable: false),
                    Columns = table.Column<string>(maxLength: -1, nullable: false),
                    SearchText = table.Column<string>(maxLength: 1000, nullable: false),
                    Position = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DictionaryEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DictionaryVersions",
                columns: table => new
                {
                    Dictionary = table.Column<string>(maxLength: 200, nullable: false),
                    Sha256 = table.Column<string>(maxLength: 200, nullable: false),
                    SeededAt = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DictionaryVersions", x => x.Dictionary);
                });

            migrationBuilder.CreateTable(
                name: "DownloadFiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    Title = table.Column<string>(maxLength: 200, nullable: false),
                    FileName = table.Column<string>(maxLength: 200, nullable: false),
                    ContentType = table.Column<string>(maxLength: 200, nullable: false),
                    Content = table.Column<byte[]>(nullable: false),
                    Length = table.Column<int>(nullable: false),
                    Sha256 = table.Column<string>(maxLength: 64, nullable: false),
                    UploadedAt = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DownloadFiles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Enterprises",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    SocialCreditCode = table.Column<string>(maxLength: 18, nullable: false),
                    OrganisationCode = table.Column<string>(maxLength: 9, nullable: false),
                    NameZh = table.Column<string>(maxLength: 200, nullable: false),
                    State = table.Column<string>(maxLength: 40, nullable: false),
                    StateReason = table.Column<string>(maxLength: 200, nullable: false),
                    IsDemo = table.Column<bool>(nullable: false),
                    NoticeAgreedAt = table.Column<DateTime>(nullable: true),
                    NoticeAgreedByUserId = table.Column<Guid>(nullable: true),
                    SealAuthorisedAt = table.Column<DateTime>(nullable: true),
                    OperatorsSeeOnlyOwn = table.Column<bool>(nullable: false),
                    RegisteredAt = table.Column<DateTime>(nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Enterprises", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FormDrafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    UserId = table.Column<Guid>(nullable: false),
                    FormKey = table.Column<string>(maxLength: 200, nullable: false),
                    Content = table.Column<byte[]>(maxLength: 200, nullable: false),
                    BaseVersion = table.Column<int>(nullable: false),
                    FocusedField = table.Column<string>(maxLength: 200, nullable: false),
                    SavedAt = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormDrafts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "GoodsTemplates",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: false),
                    HsCode = table.Column<string>(maxLength: 10, nullable: true),
                    NameZh = table.Column<string>(maxLength: 200, nullable: true),
                    NameEn = table.Column<string>(maxLength: 400, nullable: true),
                    QuantityUnitEn = table.Column<string>(maxLength: 20, nullable: true),
                    QuantityUnitZh = table.Column<string>(maxLength: 20, nullable: true),
                    PackageUnit = table.Column<string>(maxLength: 20, nullable: true),
                    WeightUnit = table.Column<string>(maxLength: 10, nullable: true),
                    OriginCriterion = table.Column<string>(maxLength: 10, nullable: true),
                    Producer = table.Column<string>(maxLength: 1000, nullable: true),
                    ManufacturerCode = table.Column<string>(maxLength: 10, nullable: true),
                    ManufacturerNameZh = table.Column<string>(maxLength: 400, nullable: true),
                    ManufacturerContact = table.Column<string>(maxLength: 20, nullable: true),
                    ManufacturerTelephone = table.Column<string>(maxLength: 20, nullable: true),
                    SearchText = table.Column<string>(maxLength: -1, nullable: false),
                    UpdatedAt = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GoodsTemplates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "InboxMessages",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    Partner = table.Column<string>(maxLength: 200, nullable: false),
                    MessageId = table.Column<string>(maxLength: 200, nullable: false),
                    Kind = table.Column<string>(maxLength: 200, nullable: false),
                    SubjectKey = table.Column<string>(maxLength: 200, nullable: false),
                    Answers = table.Column<Guid>(nullable: true),
                    Round = table.Column<int>(nullable: true),
                    Body = table.Column<byte[]>(nullable: false),
                    BodySha256 = table.Column<string>(maxLength: 200, nullable: false),
                    State = table.Column<string>(maxLength: 40, nullable: false),
                    Attempts = table.Column<int>(nullable: false),
                    ReceivedAt = table.Column<DateTime>(nullable: false),
                    DueAt = table.Column<DateTime>(nullable: true),
                    HandledAt = table.Column<DateTime>(nullable: true),
                    LastError = table.Column<string>(maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InboxMessages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "IssuanceEvents",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: false),
                    CertificateId = table.Column<Guid>(nullable: false),
                    Number = table.Column<string>(maxLength: 20, nullable: false),
                    Kind = table.Column<string>(maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(nullable: false),
                    DocumentSha256 = table.Column<string>(maxLength: 200, nullable: false),
                    Salt = table.Column<string>(maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IssuanceEvents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "JobLeases",
                columns: table => new
                {
                    Name = table.Column<string>(maxLength: 200, nullable: false),
                    Owner = table.Column<string>(maxLength: 200, nullable: false),
                    LeaseUntil = table.Column<DateTime>(nullable: true),
                    LastRunAt = table.Column<DateTime>(nullable: true),
                    LastResult = table.Column<string>(maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobLeases", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "KnownDevices",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    UserId = table.Column<Guid>(nullable: false),
                    DeviceHash = table.Column<string>(maxLength: 200, nullable: false),
                    DefaultAgentDeviceId = table.Column<Guid>(nullable: true),
                    FirstSeenAt = table.Column<DateTime>(nullable: false),
                    LastSeenAt = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KnownDevices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LogCheckpoints",
                columns: table => new
                {
                    Log = table.Column<string>(maxLength: 40, nullable: false),
                    Size = table.Column<long>(nullable: false),
                    At = table.Column<DateTime>(nullable: false),
                    SealedUntil = table.Column<DateTime>(nullable: false),
                    Root = table.Column<byte[]>(maxLength: 32, nullable: false),
                    Edge = table.Column<byte[]>(maxLength: 2048, nullable: false),
                    Note = table.Column<string>(maxLength: 1000, nullable: false),
                    PublicKey = table.Column<string>(maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LogCheckpoints", x => new { x.Log, x.Size });
                });

            migrationBuilder.CreateTable(
                name: "LoginFailures",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    NormalisedUserName = table.Column<string>(maxLength: 200, nullable: false),
                    DeviceHash = table.Column<string>(maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LoginFailures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LogLeaves",
                columns: table => new
                {
                    Log = table.Column<string>(maxLength: 40, nullable: false),
                    Number = table.Column<long>(nullable: false),
                    SubjectId = table.Column<Guid>(nullable: false),
                    Hash = table.Column<byte[]>(maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LogLeaves", x => new { x.Log, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "LogNodes",
                columns: table => new
                {
                    Log = table.Column<string>(maxLength: 40, nullable: false),
                    Level = table.Column<int>(nullable: false),
                    Number = table.Column<long>(nullable: false),
                    Hash = table.Column<byte[]>(maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LogNodes", x => new { x.Log, x.Level, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "NoticeReads",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    UserId = table.Column<Guid>(nullable: false),
                    NoticeId = table.Column<Guid>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NoticeReads", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OutboxMessages",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: true),
                    SubjectKey = table.Column<string>(maxLength: 200, nullable: false),
                    Sequence = table.Column<int>(nullable: false),
                    Round = table.Column<int>(nullable: false),
                    Kind = table.Column<string>(maxLength: 200, nullable: false),
                    Body = table.Column<byte[]>(nullable: false),
                    BodySha256 = table.Column<string>(maxLength: 200, nullable: false),
                    State = table.Column<string>(maxLength: 40, nullable: false),
                    Attempts = table.Column<int>(nullable: false),
                    CreatedAt = table.Column<DateTime>(nullable: false),
                    DueAt = table.Column<DateTime>(nullable: false),
                    LeaseUntil = table.Column<DateTime>(nullable: true),
                    LeaseNumber = table.Column<int>(nullable: false),
                    DoneAt = table.Column<DateTime>(nullable: true),
                    LastError = table.Column<string>(maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutboxMessages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OutboxSubjects",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    Key = table.Column<string>(maxLength: 200, nullable: false),
                    LastSequence = table.Column<int>(nullable: false),
                    LastDone = table.Column<int>(nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutboxSubjects", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PrintAgentDevices",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: false),
                    ComputerName = table.Column<string>(maxLength: 200, nullable: false),
                    PublicKey = table.Column<byte[]>(nullable: false),
                    KeyId = table.Column<string>(maxLength: 200, nullable: false),
                    AgentVersion = table.Column<string>(maxLength: 200, nullable: false),
                    LoopbackPort = table.Column<int>(nullable: true),
                    StreamId = table.Column<Guid>(nullable: true),
                    LastSeenAt = table.Column<DateTime>(nullable: true),
                    PrinterDescription = table.Column<string>(maxLength: 1000, nullable: true),
                    PrinterGivesEvidence = table.Column<bool>(nullable: false),
                    IsRevoked = table.Column<bool>(nullable: false),
                    PairedByUserId = table.Column<Guid>(nullable: false),
                    PairedAt = table.Column<DateTime>(nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PrintAgentDevices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PrintExceptionRequests",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: false),
                    CertificateId = table.Column<Guid>(nullable: false),
                    CertificateNumber = table.Column<string>(maxLength: 200, nullable: false),
                    TypeCode = table.Column<string>(maxLength: 200, nullable: false),
                    Reason = table.Column<string>(maxLength: 40, nullable: false),
                    Operation = table.Column<string>(maxLength: 40, nullable: false),
                    Detail = table.Column<string>(maxLength: 500, nullable: false),
                    IssuedOn = table.Column<DateOnly>(nullable: true),
                    PrintCount = table.Column<int>(nullable: false),
                    State = table.Column<string>(maxLength: 40, nullable: false),
                    SubmittedAt = table.Column<DateTime>(nullable: false),
                    SubmittedByUserId = table.Column<Guid>(nullable: false),
                    SubmittedByName = table.Column<string>(maxLength: 200, nullable: false),
                    AnsweredAt = table.Column<DateTime>(nullable: true),
                    Note = table.Column<string>(maxLength: 1000, nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PrintExceptionRequests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PrintJobs",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: false),
                    CertificateId = table.Column<Guid>(nullable: false),
                    CertificateNumber = table.Column<string>(maxLength: 200, nullable: false),
                    DocumentId = table.Column<Guid>(nullable: false),
                    Content = table.Column<string>(maxLength: 40, nullable: false),
                    AgentDeviceId = table.Column<Guid>(nullable: false),
                    State = table.Column<string>(maxLength: 40, nullable: false),
                    Attempt = table.Column<int>(nullable: false),
                    TokenHash = table.Column<string>(maxLength: 200, nullable: true),
                    LeaseUntil = table.Column<DateTime>(nullable: true),
                    Outcome = table.Column<string>(maxLength: 40, nullable: true),
                    Evidence = table.Column<string>(maxLength: -1, nullable: false),
                    PrinterJobUri = table.Column<string>(maxLength: 1000, nullable: true),
                    PrinterJobUuid = table.Column<string>(maxLength: 200, nullable: true),
                    Progress = table.Column<string>(maxLength: 1000, nullable: false),
                    ExceptionId = table.Column<Guid>(nullable: true),
                    PagesDone = table.Column<int>(nullable: false),
                    PagesTotal = table.Column<int>(nullable: false),
                    RequestedByUserId = table.Column<Guid>(nullable: false),
                    RequestedByName = table.Column<string>(maxLength: 200, nullable: false),
                    CreatedAt = table.Column<DateTime>(nullable: false),
                    LastReportAt = table.Column<DateTime>(nullable: true),
                    EndedAt = table.Column<DateTime>(nullable: true),
                    AnsweredAt = table.Column<DateTime>(nullable: true),
                    AnsweredByUserId = table.Column<Guid>(nullable: true),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PrintJobs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Receipts",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: false),
                    SubjectKind = table.Column<string>(maxLength: 200, nullable: false),
                    SubjectId = table.Column<Guid>(nullable: false),
                    MessageId = table.Column<string>(maxLength: 200, nullable: false),
                    Round = table.Column<int>(nullable: false),
                    Time = table.Column<DateTime>(nullable: false),
                    ReceivedAt = table.Column<DateTime>(nullable: false),
                    Sender = table.Column<string>(maxLength: 200, nullable: false),
                    Kind = table.Column<string>(maxLength: 200, nullable: false),
                    Text = table.Column<string>(maxLength: 4000, nullable: false),
                    Reasons = table.Column<string>(maxLength: -1, nullable: false),
                    Applied = table.Column<bool>(nullable: false),
                    Raw = table.Column<byte[]>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Receipts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RecoveryCodes",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    UserId = table.Column<Guid>(nullable: false),
                    Hash = table.Column<string>(maxLength: 200, nullable: false),
                    UsedAt = table.Column<DateTime>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecoveryCodes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SecondFactors",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    UserId = table.Column<Guid>(nullable: false),
                    Secret = table.Column<byte[]>(nullable: false),
                    SetUpSessionId = table.Column<Guid>(nullable: false),
                    ConfirmedAt = table.Column<DateTime>(nullable: true),
                    LastStep = table.Column<long>(nullable: false),
                    NextSecret = table.Column<byte[]>(nullable: false),
                    NextSessionId = table.Column<Guid>(nullable: true),
                    NextUntil = table.Column<DateTime>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SecondFactors", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Sessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    KeyHash = table.Column<string>(maxLength: 200, nullable: false),
                    UserId = table.Column<Guid>(nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: true),
                    Method = table.Column<string>(maxLength: 40, nullable: false),
                    AwaitsSecondFactor = table.Column<bool>(nullable: false),
                    CardId = table.Column<Guid>(nullable: true),
                    Ticket = table.Column<byte[]>(nullable: false),
                    CreatedAt = table.Column<DateTime>(nullable: false),
                    LastSeenAt = table.Column<DateTime>(nullable: false),
                    ExpiresAt = table.Column<DateTime>(nullable: false),
                    RemoteAddress = table.Column<string>(maxLength: 200, nullable: false),
                    UserAgent = table.Column<string>(maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sessions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StatusChanges",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: false),
                    CertificateId = table.Column<Guid>(nullable: false),
                    From = table.Column<string>(maxLength: 40, nullable: false),
                    To = table.Column<string>(maxLength: 40, nullable: false),
                    Action = table.Column<string>(maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(nullable: false),
                    ActorName = table.Column<string>(maxLength: 200, nullable: false),
                    ActorUserId = table.Column<Guid>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatusChanges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StoredDocuments",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: false),
                    CertificateId = table.Column<Guid>(nullable: false),
                    Round = table.Column<int>(nullable: false),
                    Kind = table.Column<string>(maxLength: 40, nullable: false),
                    FileName = table.Column<string>(maxLength: 200, nullable: false),
                    Sha256 = table.Column<string>(maxLength: 200, nullable: false),
                    Length = table.Column<long>(nullable: false),
                    Pages = table.Column<int>(nullable: false),
                    UnsignedSha256 = table.Column<string>(maxLength: 200, nullable: true),
                    SealAuthorisationId = table.Column<Guid>(nullable: true),
                    QrPayload = table.Column<string>(maxLength: 430, nullable: true),
                    Renderer = table.Column<string>(maxLength: 200, nullable: false),
                    CreatedAt = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoredDocuments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TradeParties",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: false),
                    Kind = table.Column<string>(maxLength: 40, nullable: false),
                    ShortName = table.Column<string>(maxLength: 100, nullable: false),
                    Text = table.Column<string>(maxLength: 1000, nullable: false),
                    CountryCode = table.Column<string>(maxLength: 4, nullable: true),
                    SearchText = table.Column<string>(maxLength: -1, nullable: false),
                    UpdatedAt = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TradeParties", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "UserPreferences",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    UserId = table.Column<Guid>(nullable: false),
                    Name = table.Column<string>(maxLength: 200, nullable: false),
                    Value = table.Column<string>(maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UserPreferences", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "WorkItems",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    Job = table.Column<string>(maxLength: 200, nullable: false),
                    Key = table.Column<string>(maxLength: 200, nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: true),
                    SubjectId = table.Column<Guid>(nullable: false),
                    Attempts = table.Column<int>(nullable: false),
                    CreatedAt = table.Column<DateTime>(nullable: false),
                    DueAt = table.Column<DateTime>(nullable: false),
                    LeaseUntil = table.Column<DateTime>(nullable: true),
                    LeaseNumber = table.Column<int>(nullable: false),
                    DoneAt = table.Column<DateTime>(nullable: true),
                    HasFailed = table.Column<bool>(nullable: false),
                    LastError = table.Column<string>(maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkItems", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "WorkTabs",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    UserId = table.Column<Guid>(nullable: false),
                    Url = table.Column<string>(maxLength: 300, nullable: false),
                    Title = table.Column<string>(maxLength: 200, nullable: false),
                    Position = table.Column<int>(nullable: false),
                    OpenedAt = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkTabs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AgencyRelations",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: false),
                    PrincipalSocialCreditCode = table.Column<string>(maxLength: 18, nullable: false),
                    PrincipalOrganisationCode = table.Column<string>(maxLength: 9, nullable: false),
                    PrincipalNameZh = table.Column<string>(maxLength: 400, nullable: false),
                    AgentSocialCreditCode = table.Column<string>(maxLength: 18, nullable: false),
                    AgentNameZh = table.Column<string>(maxLength: 400, nullable: false),
                    Status = table.Column<string>(maxLength: 40, nullable: false),
                    IsDeletion = table.Column<bool>(nullable: false),
                    Round = table.Column<int>(nullable: false),
                    AcceptedAt = table.Column<DateTime>(nullable: true),
                    SubmittedAt = table.Column<DateTime>(nullable: true),
                    LastAnswer = table.Column<string>(maxLength: 4000, nullable: false),
                    CreatedAt = table.Column<DateTime>(nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgencyRelations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AgencyRelations_Enterprises_EnterpriseId",
                        column: x => x.EnterpriseId,
                        principalTable: "Enterprises",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Certificates",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    FilerEnterpriseId = table.Column<Guid>(nullable: false),
                    ExporterEnterpriseId = table.Column<Guid>(nullable: true),
                    ExporterOrganisationCode = table.Column<string>(maxLength: 9, nullable: false),
                    TypeCode = table.Column<string>(maxLength: 2, nullable: false),
                    Number = table.Column<string>(maxLength: 20, nullable: false),
                    DeclaredNumber = table.Column<string>(maxLength: 40, nullable: false),
                    RequestKind = table.Column<string>(maxLength: 40, nullable: false),
                    Status = table.Column<string>(maxLength: 40, nullable: false),
                    DeclarationRound = table.Column<int>(nullable: false),
                    IsShelved = table.Column<bool>(nullable: false),
                    OriginalId = table.Column<Guid>(nullable: true),
                    SuccessorId = table.Column<Guid>(nullable: true),
                    LayoutStatus = table.Column<string>(maxLength: 40, nullable: false),
                    PrintStatus = table.Column<string>(maxLength: 40, nullable: false),
                    CustomsArchiveStatus = table.Column<string>(maxLength: 40, nullable: false),
                    ArchiveRequestId = table.Column<Guid>(nullable: true),
                    ArchiveRefusal = table.Column<string>(maxLength: 1000, nullable: true),
                    DownloadedAt = table.Column<DateTime>(nullable: true),
                    DownloadCount = table.Column<int>(nullable: false),
                    PrintCount = table.Column<int>(nullable: false),
                    OpenExceptionId = table.Column<Guid>(nullable: true),
                    MayReprint = table.Column<bool>(nullable: false),
                    ActiveOriginalJobId = table.Column<Guid>(nullable: true),
                    CreatedByUserId = table.Column<Guid>(nullable: false),
                    CreatedByName = table.Column<string>(maxLength: 200, nullable: false),
                    CreatedAt = table.Column<DateTime>(nullable: false),
                    UpdatedAt = table.Column<DateTime>(nullable: false),
                    DeclaredAt = table.Column<DateTime>(nullable: true),
                    SearchText = table.Column<string>(maxLength: -1, nullable: false),
                    Version = table.Column<int>(nullable: false),
                    FigureCreatedMonth = table.Column<int>(nullable: false),
                    FigureCurrency = table.Column<string>(maxLength: 10, nullable: true),
                    FigureDeclarant = table.Column<string>(maxLength: 20, nullable: true),
                    FigureDeclaredMonth = table.Column<int>(nullable: true),
                    FigureDestination = table.Column<string>(maxLength: 4, nullable: true),
                    FigureFobHigh = table.Column<long>(nullable: true),
                    FigureFobLow = table.Column<long>(nullable: true),
                    FigureGoodsLines = table.Column<long>(nullable: false),
                    FigureIssuedMonth = table.Column<int>(nullable: true),
                    FigureIssuedOn = table.Column<DateOnly>(nullable: true),
                    FigureOffice = table.Column<string>(maxLength: 20, nullable: true),
                    FigurePrincipal = table.Column<string>(maxLength: 400, nullable: true),
                    Amendment_ChangedBoxes = table.Column<string>(maxLength: 200, nullable: true),
                    Amendment_NewContent = table.Column<string>(maxLength: 2000, nullable: true),
                    Amendment_OldContent = table.Column<string>(maxLength: 2000, nullable: true),
                    Amendment_OriginalApplicationDate = table.Column<DateOnly>(nullable: true),
                    Amendment_OriginalIssueDate = table.Column<DateOnly>(nullable: true),
                    Amendment_OriginalNumber = table.Column<string>(maxLength: 20, nullable: true),
                    Amendment_Reason = table.Column<string>(maxLength: 500, nullable: true),
                    Header_ApplicantKind = table.Column<string>(maxLength: 1, nullable: true),
                    Header_ApplicationDate = table.Column<DateOnly>(nullable: true),
                    Header_ApplicationNote = table.Column<string>(maxLength: 1000, nullable: true),
                    Header_ApplicationPlace = table.Column<string>(maxLength: 30, nullable: true),
                    Header_CollectionOffice = table.Column<string>(maxLength: 20, nullable: true),
                    Header_Consignee = table.Column<string>(maxLength: 400, nullable: true),
                    Header_ConsigneeEmail = table.Column<string>(maxLength: 50, nullable: true),
                    Header_ConsigneeFax = table.Column<string>(maxLength: 50, nullable: true),
                    Header_ConsigneeTelephone = table.Column<string>(maxLength: 50, nullable: true),
                    Header_ContactName = table.Column<string>(maxLength: 30, nullable: true),
                    Header_ContactTelephone = table.Column<string>(maxLength: 20, nullable: true),
                    Header_ContractNumber = table.Column<string>(maxLength: 200, nullable: true),
                    Header_Currency = table.Column<string>(maxLength: 10, nullable: true),
                    Header_DeclarantIdNumber = table.Column<string>(maxLength: 400, nullable: true),
                    Header_DeclarantName = table.Column<string>(maxLength: 20, nullable: true),
                    Header_DeclarantTelephone = table.Column<string>(maxLength: 30, nullable: true),
                    Header_DeclarationNumbers = table.Column<string>(maxLength: 600, nullable: true),
                    Header_DestinationCode = table.Column<string>(maxLength: 4, nullable: true),
                    Header_DestinationPort = table.Column<string>(maxLength: 50, nullable: true),
                    Header_EnterpriseRecordNumber = table.Column<string>(maxLength: 19, nullable: true),
                    Header_Exhibition = table.Column<bool>(nullable: false),
                    Header_ExportDeclarationDate = table.Column<DateOnly>(nullable: true),
                    Header_Exporter = table.Column<string>(maxLength: 400, nullable: true),
                    Header_ExporterEmail = table.Column<string>(maxLength: 50, nullable: true),
                    Header_ExporterFax = table.Column<string>(maxLength: 50, nullable: true),
                    Header_ExporterNameZh = table.Column<string>(maxLength: 400, nullable: true),
                    Header_ExporterSocialCreditCode = table.Column<string>(maxLength: 18, nullable: true),
                    Header_ExporterTelephone = table.Column<string>(maxLength: 50, nullable: true),
                    Header_FilerSocialCreditCode = table.Column<string>(maxLength: 18, nullable: true),
                    Header_FobTotal = table.Column<decimal>(precision: 24, scale: 5, nullable: true),
                    Header_InvoiceDate = table.Column<DateOnly>(nullable: true),
                    Header_InvoiceNumber = table.Column<string>(maxLength: 50, nullable: true),
                    Header_InvoiceTotal = table.Column<decimal>(precision: 24, scale: 5, nullable: true),
                    Header_IssuingOffice = table.Column<string>(maxLength: 20, nullable: true),
                    Header_LateIssueAnswer = table.Column<string>(maxLength: 1, nullable: true),
                    Header_LetterOfCreditNumber = table.Column<string>(maxLength: 50, nullable: true),
                    Header_LoadingPort = table.Column<string>(maxLength: 50, nullable: true),
                    Header_OriginCountryCode = table.Column<string>(maxLength: 4, nullable: true),
                    Header_PriceTerm = table.Column<string>(maxLength: 20, nullable: true),
                    Header_ProcessingStep = table.Column<string>(maxLength: 30, nullable: true),
                    Header_Producer = table.Column<string>(maxLength: 1000, nullable: true),
                    Header_ProducerConfidential = table.Column<bool>(nullable: false),
                    Header_Remark = table.Column<string>(maxLength: 300, nullable: true),
                    Header_ShipmentDate = table.Column<DateOnly>(nullable: true),
                    Header_ShipmentDateEstimated = table.Column<bool>(nullable: false),
                    Header_ShippingMarks = table.Column<string>(maxLength: 2000, nullable: true),
                    Header_SpecialClause = table.Column<string>(maxLength: 2000, nullable: true),
                    Header_SpecialInvoiceTerms = table.Column<string>(maxLength: 1000, nullable: true),
                    Header_ThirdPartyInvoice = table.Column<bool>(nullable: false),
                    Header_TradeMode = table.Column<string>(maxLength: 4, nullable: true),
                    Header_TransitCountryCode = table.Column<string>(maxLength: 4, nullable: true),
                    Header_TransitPort = table.Column<string>(maxLength: 50, nullable: true),
                    Header_TransportDetails = table.Column<string>(maxLength: 630, nullable: true),
                    Header_TransportMode = table.Column<string>(maxLength: 100, nullable: true),
                    Header_TransportName = table.Column<string>(maxLength: 100, nullable: true),
                    Header_UnloadingPort = table.Column<string>(maxLength: 50, nullable: true),
                    Header_ValidUntil = table.Column<DateOnly>(nullable: true),
                    Issue_ApprovedAt = table.Column<DateTime>(nullable: true),
                    Issue_BarCode = table.Column<string>(maxLength: 200, nullable: true),
                    Issue_Date = table.Column<DateOnly>(nullable: true),
                    Issue_OfficeEn = table.Column<string>(maxLength: 400, nullable: true),
                    Issue_Place = table.Column<string>(maxLength: 200, nullable: true),
                    Issue_ValidUntil = table.Column<DateOnly>(nullable: true),
                    LastReceipt_MessageId = table.Column<string>(maxLength: 200, nullable: true),
                    LastReceipt_Rank = table.Column<int>(nullable: false),
                    LastReceipt_Round = table.Column<int>(nullable: false),
                    LastReceipt_Time = table.Column<DateTime>(nullable: true),
                    OriginalProof_ApprovedExporterNumber = table.Column<string>(maxLength: 50, nullable: true),
                    OriginalProof_ExporterName = table.Column<string>(maxLength: 400, nullable: true),
                    OriginalProof_FirstExportOriginCode = table.Column<string>(maxLength: 3, nullable: true),
                    OriginalProof_ImportDeclarationNumber = table.Column<string>(maxLength: 18, nullable: true),
                    OriginalProof_IssueDate = table.Column<DateOnly>(nullable: true),
                    OriginalProof_IssuingBody = table.Column<string>(maxLength: 200, nullable: true),
                    OriginalProof_IssuingCountryCode = table.Column<string>(maxLength: 3, nullable: true),
                    OriginalProof_Kind = table.Column<string>(maxLength: 50, nullable: true),
                    OriginalProof_Number = table.Column<string>(maxLength: 50, nullable: true),
                    OriginalProof_ValidUntil = table.Column<DateOnly>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Certificates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Certificates_Enterprises_FilerEnterpriseId",
                        column: x => x.FilerEnterpriseId,
                        principalTable: "Enterprises",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DeclarationBatches",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: false),
                    CreatedByUserId = table.Column<Guid>(nullable: false),
                    CreatedByName = table.Column<string>(maxLength: 200, nullable: false),
                    Role = table.Column<string>(maxLength: 40, nullable: true),
                    Method = table.Column<string>(maxLength: 40, nullable: true),
                    CreatedAt = table.Column<DateTime>(nullable: false),
                    FinishedAt = table.Column<DateTime>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeclarationBatches", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DeclarationBatches_Enterprises_EnterpriseId",
                        column: x => x.EnterpriseId,
                        principalTable: "Enterprises",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DockingKeys",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: false),
                    Kind = table.Column<string>(maxLength: 40, nullable: false),
                    Scopes = table.Column<string>(maxLength: 40, nullable: false),
                    KeyId = table.Column<string>(maxLength: 40, nullable: false),
                    Name = table.Column<string>(maxLength: 50, nullable: false),
                    Secret = table.Column<byte[]>(nullable: false),
                    CreatedAt = table.Column<DateTime>(nullable: false),
                    CreatedByName = table.Column<string>(maxLength: 200, nullable: false),
                    NotAfter = table.Column<DateTime>(nullable: false),
                    RevokedAt = table.Column<DateTime>(nullable: true),
                    RevokedByName = table.Column<string>(maxLength: 200, nullable: true),
                    LastUsedAt = table.Column<DateTime>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DockingKeys", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DockingKeys_Enterprises_EnterpriseId",
                        column: x => x.EnterpriseId,
                        principalTable: "Enterprises",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EnterpriseProfiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: false),
                    Revision = table.Column<int>(nullable: false),
                    SyncStatus = table.Column<string>(maxLength: 40, nullable: false),
                    SyncedAt = table.Column<DateTime>(nullable: true),
                    SubmittedAt = table.Column<DateTime>(nullable: true),
                    CustomsCode = table.Column<string>(maxLength: 200, nullable: true),
                    NameZh = table.Column<string>(maxLength: 400, nullable: true),
                    NameEn = table.Column<string>(maxLength: 400, nullable: true),
                    AddressZh = table.Column<string>(maxLength: 400, nullable: true),
                    AddressEn = table.Column<string>(maxLength: 400, nullable: true),
                    ProvinceCode = table.Column<string>(maxLength: 200, nullable: true),
                    PostalCode = table.Column<string>(maxLength: 200, nullable: true),
                    Nature = table.Column<string>(maxLength: 200, nullable: true),
                    Category = table.Column<string>(maxLength: 200, nullable: true),
                    FilingMode = table.Column<string>(maxLength: 40, nullable: true),
                    IssuingOffice = table.Column<string>(maxLength: 200, nullable: true),
                    LegalRepresentative = table.Column<string>(maxLength: 200, nullable: true),
                    LegalRepresentativeIdNumber = table.Column<string>(maxLength: 400, nullable: true),
                    ContactName = table.Column<string>(maxLength: 200, nullable: true),
                    ContactTelephone = table.Column<string>(maxLength: 200, nullable: true),
                    Fax = table.Column<string>(maxLength: 200, nullable: true),
                    Email = table.Column<string>(maxLength: 200, nullable: true),
                    MainProducts = table.Column<string>(maxLength: 1000, nullable: true),
                    MainCountries = table.Column<string>(maxLength: 1000, nullable: true),
                    Promised = table.Column<bool>(nullable: false),
                    CreatedAt = table.Column<DateTime>(nullable: false),
                    SavedAt = table.Column<DateTime>(nullable: true),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EnterpriseProfiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EnterpriseProfiles_Enterprises_EnterpriseId",
                        column: x => x.EnterpriseId,
                        principalTable: "Enterprises",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ErpImports",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: false),
                    Digest = table.Column<string>(maxLength: 64, nullable: false),
                    Kind = table.Column<string>(maxLength: 20, nullable: false),
                    CertificateId = table.Column<Guid>(nullable: false),
                    CertificateNumber = table.Column<string>(maxLength: 20, nullable: false),
                    Declared = table.Column<bool>(nullable: false),
                    BroughtBy = table.Column<string>(maxLength: 200, nullable: false),
                    ImportedAt = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ErpImports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ErpImports_Enterprises_EnterpriseId",
                        column: x => x.EnterpriseId,
                        principalTable: "Enterprises",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ErpReceipts",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: false),
                    CertificateId = table.Column<Guid>(nullable: false),
                    ReceiptId = table.Column<Guid>(nullable: false),
                    CreatedAt = table.Column<DateTime>(nullable: false),
                    TakenAt = table.Column<DateTime>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ErpReceipts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ErpReceipts_Enterprises_EnterpriseId",
                        column: x => x.EnterpriseId,
                        principalTable: "Enterprises",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ErpRequests",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: false),
                    MessageId = table.Column<string>(maxLength: 200, nullable: false),
                    BodySha256 = table.Column<string>(maxLength: 64, nullable: false),
                    KeyId = table.Column<string>(maxLength: 40, nullable: false),
                    ReceivedAt = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ErpRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ErpRequests_Enterprises_EnterpriseId",
                        column: x => x.EnterpriseId,
                        principalTable: "Enterprises",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FilingDefaults",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: false),
                    IssuingOffice = table.Column<string>(maxLength: 200, nullable: true),
                    CollectionOffice = table.Column<string>(maxLength: 200, nullable: true),
                    ApplicationPlace = table.Column<string>(maxLength: 200, nullable: true),
                    Exporter = table.Column<string>(maxLength: 400, nullable: true),
                    DeclarantIdNumber = table.Column<string>(maxLength: 400, nullable: true),
                    SavedAt = table.Column<DateTime>(nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FilingDefaults", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FilingDefaults_Enterprises_EnterpriseId",
                        column: x => x.EnterpriseId,
                        principalTable: "Enterprises",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "InboundOriginRecords",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: false),
                    AgreementCode = table.Column<string>(maxLength: 4, nullable: false),
                    ProofNumber = table.Column<string>(maxLength: 50, nullable: false),
                    ItemNumber = table.Column<int>(nullable: false),
                    HsCode = table.Column<string>(maxLength: 10, nullable: false),
                    NameZh = table.Column<string>(maxLength: 200, nullable: true),
                    NameEn = table.Column<string>(maxLength: 400, nullable: true),
                    OriginCode = table.Column<string>(maxLength: 3, nullable: false),
                    OriginCriterion = table.Column<string>(maxLength: 10, nullable: true),
                    CriterionSub = table.Column<string>(maxLength: 1, nullable: true),
                    CriterionAuxiliary = table.Column<string>(maxLength: 10, nullable: true),
                    ImportedContentPercent = table.Column<decimal>(precision: 24, scale: 5, nullable: true),
                    Quantity = table.Column<decimal>(precision: 24, scale: 5, nullable: false),
                    QuantityUnitEn = table.Column<string>(maxLength: 20, nullable: true),
                    QuantityUnitZh = table.Column<string>(maxLength: 20, nullable: true),
                    AnsweredAt = table.Column<DateTime>(nullable: false),
                    Proof_ApprovedExporterNumber = table.Column<string>(maxLength: 50, nullable: true),
                    Proof_ExporterName = table.Column<string>(maxLength: 400, nullable: true),
                    Proof_FirstExportOriginCode = table.Column<string>(maxLength: 3, nullable: true),
                    Proof_ImportDeclarationNumber = table.Column<string>(maxLength: 18, nullable: true),
                    Proof_IssueDate = table.Column<DateOnly>(nullable: true),
                    Proof_IssuingBody = table.Column<string>(maxLength: 200, nullable: true),
                    Proof_IssuingCountryCode = table.Column<string>(maxLength: 3, nullable: true),
                    Proof_Kind = table.Column<string>(maxLength: 50, nullable: true),
                    Proof_Number = table.Column<string>(maxLength: 50, nullable: true),
                    Proof_ValidUntil = table.Column<DateOnly>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InboundOriginRecords", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InboundOriginRecords_Enterprises_EnterpriseId",
                        column: x => x.EnterpriseId,
                        principalTable: "Enterprises",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Notices",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: false),
                    Event = table.Column<string>(maxLength: 40, nullable: false),
                    SubjectKind = table.Column<string>(maxLength: 200, nullable: false),
                    SubjectId = table.Column<Guid>(nullable: false),
                    Number = table.Column<string>(maxLength: 200, nullable: false),
                    CreatedByUserId = table.Column<Guid>(nullable: true),
                    ForUserId = table.Column<Guid>(nullable: true),
                    Sender = table.Column<string>(maxLength: 200, nullable: false),
                    Text = table.Column<string>(maxLength: 4000, nullable: false),
                    Time = table.Column<DateTime>(nullable: false),
                    CreatedAt = table.Column<DateTime>(nullable: false),
                    SourceKey = table.Column<string>(maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Notices_Enterprises_EnterpriseId",
                        column: x => x.EnterpriseId,
                        principalTable: "Enterprises",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PreReviewDesks",
                columns: table => new
                {
                    EnterpriseId = table.Column<Guid>(nullable: false),
                    OrganisationCode = table.Column<string>(maxLength: 9, nullable: false),
                    PendingProductId = table.Column<Guid>(nullable: true),
                    LastSerial = table.Column<int>(nullable: false),
                    Operations = table.Column<int>(nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PreReviewDesks", x => x.EnterpriseId);
                    table.ForeignKey(
                        name: "FK_PreReviewDesks_Enterprises_EnterpriseId",
                        column: x => x.EnterpriseId,
                        principalTable: "Enterprises",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PreReviewProducts",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: false),
                    Key = table.Column<string>(maxLength: 20, nullable: false),
                    State = table.Column<string>(maxLength: 40, nullable: false),
                    Sheet = table.Column<string>(maxLength: -1, nullable: false),
                    ApprovedState = table.Column<string>(maxLength: 40, nullable: true),
                    ApprovedSheet = table.Column<string>(maxLength: -1, nullable: true),
                    NameZh = table.Column<string>(maxLength: 200, nullable: false),
                    HsCode = table.Column<string>(maxLength: 10, nullable: false),
                    Round = table.Column<int>(nullable: false),
                    CreatedAt = table.Column<DateTime>(nullable: false),
                    SavedAt = table.Column<DateTime>(nullable: false),
                    SubmittedAt = table.Column<DateTime>(nullable: true),
                    DecidedAt = table.Column<DateTime>(nullable: true),
                    LastAnswer = table.Column<string>(maxLength: 4000, nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PreReviewProducts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PreReviewProducts_Enterprises_EnterpriseId",
                        column: x => x.EnterpriseId,
                        principalTable: "Enterprises",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Principals",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: false),
                    OrganisationCode = table.Column<string>(maxLength: 9, nullable: false),
                    SocialCreditCode = table.Column<string>(maxLength: 18, nullable: true),
                    NameZh = table.Column<string>(maxLength: 200, nullable: false),
                    NameAndAddressEn = table.Column<string>(maxLength: 400, nullable: false),
                    SavedAt = table.Column<DateTime>(nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Principals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Principals_Enterprises_EnterpriseId",
                        column: x => x.EnterpriseId,
                        principalTable: "Enterprises",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PrintAuthorisations",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: false),
                    PrincipalSocialCreditCode = table.Column<string>(maxLength: 18, nullable: false),
                    PrincipalNameZh = table.Column<string>(maxLength: 200, nullable: false),
                    AgentEnterpriseId = table.Column<Guid>(nullable: false),
                    AgentSocialCreditCode = table.Column<string>(maxLength: 18, nullable: false),
                    AgentNameZh = table.Column<string>(maxLength: 200, nullable: false),
                    GrantedAt = table.Column<DateTime>(nullable: false),
                    GrantedByUserId = table.Column<Guid>(nullable: true),
                    GrantedByName = table.Column<string>(maxLength: 200, nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PrintAuthorisations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PrintAuthorisations_Enterprises_AgentEnterpriseId",
                        column: x => x.AgentEnterpriseId,
                        principalTable: "Enterprises",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PrintAuthorisations_Enterprises_EnterpriseId",
                        column: x => x.EnterpriseId,
                        principalTable: "Enterprises",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PushAddresses",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: false),
                    UserId = table.Column<Guid>(nullable: false),
                    Channel = table.Column<string>(maxLength: 40, nullable: false),
                    Address = table.Column<byte[]>(maxLength: 200, nullable: false),
                    ConfirmedAt = table.Column<DateTime>(nullable: true),
                    Pending = table.Column<byte[]>(maxLength: 200, nullable: false),
                    CodeHash = table.Column<string>(maxLength: 64, nullable: false),
                    CodeAskedAt = table.Column<DateTime>(nullable: true),
                    CodeTries = table.Column<int>(nullable: false),
                    CodesToday = table.Column<int>(nullable: false),
                    Problem = table.Column<string>(maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PushAddresses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PushAddresses_Enterprises_EnterpriseId",
                        column: x => x.EnterpriseId,
                        principalTable: "Enterprises",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PushSubscriptions",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: false),
                    UserId = table.Column<Guid>(nullable: false),
                    Event = table.Column<string>(maxLength: 40, nullable: false),
                    Channel = table.Column<string>(maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PushSubscriptions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PushSubscriptions_Enterprises_EnterpriseId",
                        column: x => x.EnterpriseId,
                        principalTable: "Enterprises",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "QuietHours",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: false),
                    UserId = table.Column<Guid>(nullable: false),
                    FromMinute = table.Column<int>(nullable: false),
                    UntilMinute = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuietHours", x => x.Id);
                    table.ForeignKey(
                        name: "FK_QuietHours_Enterprises_EnterpriseId",
                        column: x => x.EnterpriseId,
                        principalTable: "Enterprises",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SealAuthorisations",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: false),
                    Round = table.Column<int>(nullable: false),
                    SealImageId = table.Column<Guid>(nullable: false),
                    SealName = table.Column<string>(maxLength: 200, nullable: false),
                    SignatureImageId = table.Column<Guid>(nullable: false),
                    SignatureName = table.Column<string>(maxLength: 200, nullable: false),
                    Status = table.Column<string>(maxLength: 40, nullable: false),
                    SubmittedAt = table.Column<DateTime>(nullable: false),
                    SubmittedByUserId = table.Column<Guid>(nullable: true),
                    SubmittedByName = table.Column<string>(maxLength: 200, nullable: false),
                    AnsweredAt = table.Column<DateTime>(nullable: true),
                    Note = table.Column<string>(maxLength: 1000, nullable: false),
                    SealAccepted = table.Column<bool>(nullable: true),
                    SignatureAccepted = table.Column<bool>(nullable: true),
                    SealNote = table.Column<string>(maxLength: 1000, nullable: false),
                    SignatureNote = table.Column<string>(maxLength: 1000, nullable: false),
                    ResultAskedAt = table.Column<DateTime>(nullable: true),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SealAuthorisations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SealAuthorisations_Enterprises_EnterpriseId",
                        column: x => x.EnterpriseId,
                        principalTable: "Enterprises",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Users",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: true),
                    UserName = table.Column<string>(maxLength: 200, nullable: false),
                    NormalisedUserName = table.Column<string>(maxLength: 200, nullable: false),
                    PasswordHash = table.Column<string>(maxLength: 400, nullable: false),
                    FullName = table.Column<string>(maxLength: 200, nullable: false),
                    IdNumber = table.Column<string>(maxLength: 400, nullable: true),
                    Mobile = table.Column<string>(maxLength: 200, nullable: true),
                    Email = table.Column<string>(maxLength: 200, nullable: true),
                    Role = table.Column<string>(maxLength: 40, nullable: false),
                    IsDeclarant = table.Column<bool>(nullable: false),
                    IsDisabled = table.Column<bool>(nullable: false),
                    ClosedAt = table.Column<DateTime>(nullable: true),
                    MustChangePassword = table.Column<bool>(nullable: false),
                    PrivacyVersion = table.Column<string>(maxLength: 200, nullable: true),
                    PrivacyAgreedAt = table.Column<DateTime>(nullable: true),
                    CreatedAt = table.Column<DateTime>(nullable: false),
                    LastLoginAt = table.Column<DateTime>(nullable: true),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Users", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Users_Enterprises_EnterpriseId",
                        column: x => x.EnterpriseId,
                        principalTable: "Enterprises",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "VerificationRecords",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: false),
                    Number = table.Column<string>(maxLength: 30, nullable: false),
                    State = table.Column<string>(maxLength: 40, nullable: false),
                    Revision = table.Column<int>(nullable: false),
                    Request = table.Column<string>(maxLength: -1, nullable: false),
                    CertificateNumber = table.Column<string>(maxLength: 20, nullable: false),
                    StartedOn = table.Column<DateOnly>(nullable: false),
                    ReplyBy = table.Column<DateOnly>(nullable: false),
                    Answer = table.Column<string>(maxLength: -1, nullable: false),
                    AnswerEdits = table.Column<int>(nullable: false),
                    Round = table.Column<int>(nullable: false),
                    CreatedAt = table.Column<DateTime>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    SubmittedAt = table.Column<DateTime>(nullable: true),
                    ClosedAt = table.Column<DateTime>(nullable: true),
                    LastAnswer = table.Column<string>(maxLength: 4000, nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VerificationRecords", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VerificationRecords_Enterprises_EnterpriseId",
                        column: x => x.EnterpriseId,
                        principalTable: "Enterprises",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WebhookEndpoints",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: false),
                    Name = table.Column<string>(maxLength: 50, nullable: false),
                    Url = table.Column<string>(maxLength: 500, nullable: false),
                    EventCodes = table.Column<string>(maxLength: 2000, nullable: false),
                    Secret = table.Column<byte[]>(nullable: false),
                    PreviousSecret = table.Column<byte[]>(nullable: false),
                    PreviousUntil = table.Column<DateTime>(nullable: true),
                    IsEnabled = table.Column<bool>(nullable: false),
                    Problem = table.Column<string>(maxLength: 400, nullable: false),
                    CreatedAt = table.Column<DateTime>(nullable: false),
                    CreatedByName = table.Column<string>(maxLength: 200, nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WebhookEndpoints", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WebhookEndpoints_Enterprises_EnterpriseId",
                        column: x => x.EnterpriseId,
                        principalTable: "Enterprises",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Attachments",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: false),
                    CertificateId = table.Column<Guid>(nullable: false),
                    Kind = table.Column<string>(maxLength: 4, nullable: false),
                    Name = table.Column<string>(maxLength: 400, nullable: false),
                    FileName = table.Column<string>(maxLength: 200, nullable: false),
                    Sha256 = table.Column<string>(maxLength: 200, nullable: false),
                    Length = table.Column<long>(nullable: false),
                    Pages = table.Column<int>(nullable: false),
                    UploadedAt = table.Column<DateTime>(nullable: false),
                    UploadedByName = table.Column<string>(maxLength: 200, nullable: false),
                    SentRound = table.Column<int>(nullable: false),
                    MessageId = table.Column<Guid>(nullable: true),
                    State = table.Column<string>(maxLength: 40, nullable: false),
                    Note = table.Column<string>(maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attachments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Attachments_Certificates_CertificateId",
                        column: x => x.CertificateId,
                        principalTable: "Certificates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "BlankForms",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: false),
                    Number = table.Column<string>(maxLength: 20, nullable: false),
                    TypeCode = table.Column<string>(maxLength: 2, nullable: false),
                    Holder = table.Column<string>(maxLength: 40, nullable: false),
                    IssueNumber = table.Column<string>(maxLength: 32, nullable: false),
                    IssuedOn = table.Column<DateOnly>(nullable: false),
                    IssuingOffice = table.Column<string>(maxLength: 10, nullable: false),
                    State = table.Column<string>(maxLength: 40, nullable: false),
                    CertificateId = table.Column<Guid>(nullable: true),
                    LastCertificateId = table.Column<Guid>(nullable: true),
                    CertificateNumber = table.Column<string>(maxLength: 20, nullable: false),
                    Round = table.Column<int>(nullable: false),
                    SubmittedAt = table.Column<DateTime>(nullable: true),
                    SubmittedBy = table.Column<string>(maxLength: 200, nullable: false),
                    SettledAt = table.Column<DateTime>(nullable: true),
                    LastAnswer = table.Column<string>(maxLength: 4000, nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BlankForms", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BlankForms_Certificates_CertificateId",
                        column: x => x.CertificateId,
                        principalTable: "Certificates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BlankForms_Enterprises_EnterpriseId",
                        column: x => x.EnterpriseId,
                        principalTable: "Enterprises",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GoodsItems",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    CertificateId = table.Column<Guid>(nullable: false),
                    LineNumber = table.Column<int>(nullable: false),
                    IsNonGoods = table.Column<bool>(nullable: false),
                    HsCode = table.Column<string>(maxLength: 10, nullable: true),
                    NameZh = table.Column<string>(maxLength: 200, nullable: true),
                    NameEn = table.Column<string>(maxLength: 400, nullable: true),
                    PackageQuantity = table.Column<decimal>(precision: 24, scale: 5, nullable: true),
                    PackageUnit = table.Column<string>(maxLength: 20, nullable: true),
                    Quantity = table.Column<decimal>(precision: 24, scale: 5, nullable: true),
                    QuantityUnitEn = table.Column<string>(maxLength: 20, nullable: true),
                    QuantityUnitZh = table.Column<string>(maxLength: 20, nullable: true),
                    SecondQuantity = table.Column<decimal>(precision: 24, scale: 5, nullable: true),
                    SecondQuantityUnit = table.Column<string>(maxLength: 20, nullable: true),
                    ThirdQuantity = table.Column<decimal>(precision: 24, scale: 5, nullable: true),
                    ThirdQuantityUnit = table.Column<string>(maxLength: 20, nullable: true),
                    GrossWeight = table.Column<decimal>(precision: 24, scale: 5, nullable: true),
                    NetWeight = table.Column<decimal>(precision: 24, scale: 5, nullable: true),
                    WeightUnit = table.Column<string>(maxLength: 10, nullable: true),
                    UnitPrice = table.Column<decimal>(precision: 24, scale: 5, nullable: true),
                    InvoiceValue = table.Column<decimal>(precision: 24, scale: 5, nullable: true),
                    FobValue = table.Column<decimal>(precision: 24, scale: 5, nullable: true),
                    ImportedContentPercent = table.Column<decimal>(precision: 24, scale: 5, nullable: true),
                    OriginCriterion = table.Column<string>(maxLength: 10, nullable: true),
                    CriterionAuxiliary = table.Column<string>(maxLength: 10, nullable: true),
                    CriterionSub = table.Column<string>(maxLength: 1, nullable: true),
                    Producer = table.Column<string>(maxLength: 1000, nullable: true),
                    ProducerTelephone = table.Column<string>(maxLength: 50, nullable: true),
                    ProducerFax = table.Column<string>(maxLength: 50, nullable: true),
                    ProducerEmail = table.Column<string>(maxLength: 50, nullable: true),
                    ProducerConfidential = table.Column<bool>(nullable: false),
                    ManufacturerCode = table.Column<string>(maxLength: 10, nullable: true),
                    ManufacturerNameZh = table.Column<string>(maxLength: 400, nullable: true),
                    ManufacturerContact = table.Column<string>(maxLength: 20, nullable: true),
                    ManufacturerTelephone = table.Column<string>(maxLength: 20, nullable: true),
                    Description = table.Column<string>(maxLength: 1000, nullable: true),
                    OriginCountryCode = table.Column<string>(maxLength: 3, nullable: true),
                    HighestRate = table.Column<string>(maxLength: 40, nullable: false),
                    InvoiceNumber = table.Column<string>(maxLength: 50, nullable: true),
                    PackType = table.Column<string>(maxLength: 40, nullable: false),
                    InboundProofNumber = table.Column<string>(maxLength: 50, nullable: true),
                    InboundItemNumber = table.Column<int>(nullable: true),
                    InboundHsCode = table.Column<string>(maxLength: 10, nullable: true),
                    InboundOriginCode = table.Column<string>(maxLength: 3, nullable: true),
                    InboundQuantity = table.Column<decimal>(precision: 24, scale: 5, nullable: true),
                    InboundQuantityUnit = table.Column<string>(maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GoodsItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GoodsItems_Certificates_CertificateId",
                        column: x => x.CertificateId,
                        principalTable: "Certificates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Invoices",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    CertificateId = table.Column<Guid>(nullable: false),
                    LineNumber = table.Column<int>(nullable: false),
                    Number = table.Column<string>(maxLength: 50, nullable: true),
                    Date = table.Column<DateOnly>(nullable: true),
                    ContractNumber = table.Column<string>(maxLength: 50, nullable: true),
                    LetterOfCreditNumber = table.Column<string>(maxLength: 50, nullable: true),
                    Value = table.Column<decimal>(precision: 24, scale: 5, nullable: true),
                    Currency = table.Column<string>(maxLength: 10, nullable: true),
                    PriceTerm = table.Column<string>(maxLength: 20, nullable: true),
                    SpecialTerms = table.Column<string>(maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invoices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Invoices_Certificates_CertificateId",
                        column: x => x.CertificateId,
                        principalTable: "Certificates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "NonPartyCompanies",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    CertificateId = table.Column<Guid>(nullable: false),
                    LineNumber = table.Column<int>(nullable: false),
                    Name = table.Column<string>(maxLength: 500, nullable: true),
                    Address = table.Column<string>(maxLength: 1000, nullable: true),
                    CountryCode = table.Column<string>(maxLength: 3, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NonPartyCompanies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NonPartyCompanies_Certificates_CertificateId",
                        column: x => x.CertificateId,
                        principalTable: "Certificates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SupplementedProofs",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: false),
                    Source = table.Column<string>(maxLength: 40, nullable: false),
                    Number = table.Column<string>(maxLength: 50, nullable: false),
                    CertificateId = table.Column<Guid>(nullable: true),
                    TypeCode = table.Column<string>(maxLength: 2, nullable: true),
                    AgreementCode = table.Column<string>(maxLength: 4, nullable: true),
                    KindZh = table.Column<string>(maxLength: 200, nullable: false),
                    ExporterCode = table.Column<string>(maxLength: 18, nullable: false),
                    ExporterName = table.Column<string>(maxLength: 400, nullable: false),
                    DestinationCode = table.Column<string>(maxLength: 3, nullable: true),
                    ProofCreatedAt = table.Column<DateTime>(nullable: true),
                    IssuedOn = table.Column<DateOnly>(nullable: true),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Operations = table.Column<int>(nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SupplementedProofs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SupplementedProofs_Certificates_CertificateId",
                        column: x => x.CertificateId,
                        principalTable: "Certificates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SupplementedProofs_Enterprises_EnterpriseId",
                        column: x => x.EnterpriseId,
                        principalTable: "Enterprises",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DeclarationBatchItems",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: false),
                    BatchId = table.Column<Guid>(nullable: false),
                    LineNumber = table.Column<int>(nullable: false),
                    CertificateId = table.Column<Guid>(nullable: false),
                    Number = table.Column<string>(maxLength: 20, nullable: false),
                    State = table.Column<string>(maxLength: 40, nullable: false),
                    Text = table.Column<string>(maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeclarationBatchItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DeclarationBatchItems_DeclarationBatches_BatchId",
                        column: x => x.BatchId,
                        principalTable: "DeclarationBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RestRequests",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: false),
                    DockingKeyId = table.Column<Guid>(nullable: false),
                    IdempotencyKey = table.Column<string>(maxLength: 100, nullable: false),
                    RequestHash = table.Column<string>(maxLength: 64, nullable: false),
                    StartedAt = table.Column<DateTime>(nullable: false),
                    AnsweredAt = table.Column<DateTime>(nullable: true),
                    Status = table.Column<int>(nullable: false),
                    ContentType = table.Column<string>(maxLength: 200, nullable: true),
                    Location = table.Column<string>(maxLength: 200, nullable: true),
                    ETag = table.Column<string>(maxLength: 200, nullable: true),
                    Body = table.Column<byte[]>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RestRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RestRequests_DockingKeys_DockingKeyId",
                        column: x => x.DockingKeyId,
                        principalTable: "DockingKeys",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_RestRequests_Enterprises_EnterpriseId",
                        column: x => x.EnterpriseId,
                        principalTable: "Enterprises",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PushDeliveries",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: false),
                    NoticeId = table.Column<Guid>(nullable: false),
                    Channel = table.Column<string>(maxLength: 40, nullable: false),
                    TargetId = table.Column<Guid>(nullable: false),
                    UserId = table.Column<Guid>(nullable: true),
                    State = table.Column<string>(maxLength: 40, nullable: false),
                    CreatedAt = table.Column<DateTime>(nullable: false),
                    DueAt = table.Column<DateTime>(nullable: false),
                    Attempts = table.Column<int>(nullable: false),
                    Replays = table.Column<int>(nullable: false),
                    LeaseUntil = table.Column<DateTime>(nullable: true),
                    LeaseNumber = table.Column<int>(nullable: false),
                    SentAt = table.Column<DateTime>(nullable: true),
                    LastStatus = table.Column<int>(nullable: true),
                    LastError = table.Column<string>(maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PushDeliveries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PushDeliveries_Notices_NoticeId",
                        column: x => x.NoticeId,
                        principalTable: "Notices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AuthorisedImages",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: false),
                    AuthorisationId = table.Column<Guid>(nullable: false),
                    Kind = table.Column<string>(maxLength: 40, nullable: false),
                    SealImageId = table.Column<Guid>(nullable: false),
                    Name = table.Column<string>(maxLength: 200, nullable: false),
                    HolderName = table.Column<string>(maxLength: 200, nullable: false),
                    Png = table.Column<byte[]>(nullable: false),
                    Sha256 = table.Column<string>(maxLength: 200, nullable: false),
                    WidthMm = table.Column<decimal>(precision: 24, scale: 5, nullable: false),
                    HeightMm = table.Column<decimal>(precision: 24, scale: 5, nullable: false),
                    ValidFrom = table.Column<DateOnly>(nullable: false),
                    ValidTo = table.Column<DateOnly>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuthorisedImages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AuthorisedImages_SealAuthorisations_AuthorisationId",
                        column: x => x.AuthorisationId,
                        principalTable: "SealAuthorisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Cards",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: false),
                    UserId = table.Column<Guid>(nullable: false),
                    Kind = table.Column<string>(maxLength: 40, nullable: false),
                    Issuer = table.Column<string>(maxLength: 400, nullable: false),
                    SerialNumber = table.Column<string>(maxLength: 200, nullable: false),
                    KeyHash = table.Column<string>(maxLength: 200, nullable: false),
                    HolderName = table.Column<string>(maxLength: 200, nullable: false),
                    NotBefore = table.Column<DateTime>(nullable: false),
                    NotAfter = table.Column<DateTime>(nullable: false),
                    IsDisabled = table.Column<bool>(nullable: false),
                    BoundAt = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Cards", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Cards_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SealImages",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: false),
                    Kind = table.Column<string>(maxLength: 40, nullable: false),
                    Name = table.Column<string>(maxLength: 200, nullable: false),
                    Category = table.Column<string>(maxLength: 40, nullable: true),
                    Shape = table.Column<string>(maxLength: 40, nullable: true),
                    HolderName = table.Column<string>(maxLength: 200, nullable: false),
                    HolderUserId = table.Column<Guid>(nullable: true),
                    Png = table.Column<byte[]>(nullable: false),
                    Sha256 = table.Column<string>(maxLength: 200, nullable: false),
                    WidthMm = table.Column<decimal>(precision: 24, scale: 5, nullable: false),
                    HeightMm = table.Column<decimal>(precision: 24, scale: 5, nullable: false),
                    ValidFrom = table.Column<DateOnly>(nullable: false),
                    ValidTo = table.Column<DateOnly>(nullable: false),
                    IsEnabled = table.Column<bool>(nullable: false),
                    IsDefault = table.Column<bool>(nullable: false),
                    Statement_Payload = table.Column<byte[]>(nullable: true),
                    Statement_SignedLines = table.Column<byte[]>(nullable: true),
                    Statement_Answer = table.Column<string>(maxLength: -1, nullable: true),
                    Statement_CardId = table.Column<Guid>(nullable: true),
                    Statement_SignedAt = table.Column<DateTime>(nullable: true),
                    CreatedAt = table.Column<DateTime>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SealImages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SealImages_Users_HolderUserId",
                        column: x => x.HolderUserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SealScans",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: false),
                    UserId = table.Column<Guid>(nullable: false),
                    Kind = table.Column<string>(maxLength: 40, nullable: false),
                    SheetWidth = table.Column<int>(nullable: false),
                    SheetHeight = table.Column<int>(nullable: false),
                    PixelsPerMm = table.Column<decimal>(precision: 24, scale: 5, nullable: false),
                    Png = table.Column<byte[]>(nullable: false),
                    Sha256 = table.Column<string>(maxLength: 64, nullable: false),
                    Shape = table.Column<string>(maxLength: 40, nullable: true),
                    WidthMm = table.Column<decimal>(precision: 24, scale: 5, nullable: false),
                    HeightMm = table.Column<decimal>(precision: 24, scale: 5, nullable: false),
                    ExpiresAt = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SealScans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SealScans_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "VerificationFiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: false),
                    RecordId = table.Column<Guid>(nullable: false),
                    Item = table.Column<int>(nullable: false),
                    Kind = table.Column<string>(maxLength: 4, nullable: false),
                    Name = table.Column<string>(maxLength: 400, nullable: false),
                    FileName = table.Column<string>(maxLength: 200, nullable: false),
                    Sha256 = table.Column<string>(maxLength: 200, nullable: false),
                    Length = table.Column<long>(nullable: false),
                    Pages = table.Column<int>(nullable: false),
                    UploadedAt = table.Column<DateTime>(nullable: false),
                    UploadedByName = table.Column<string>(maxLength: 200, nullable: false),
                    MessageId = table.Column<Guid>(nullable: true),
                    SentRound = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VerificationFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VerificationFiles_VerificationRecords_RecordId",
                        column: x => x.RecordId,
                        principalTable: "VerificationRecords",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DeclarationSupplements",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    EnterpriseId = table.Column<Guid>(nullable: false),
                    ProofId = table.Column<Guid>(nullable: false),
                    Ordinal = table.Column<int>(nullable: false),
                    IsExported = table.Column<bool>(nullable: false),
                    Numbers = table.Column<string>(maxLength: 950, nullable: false),
                    Remarks = table.Column<string>(maxLength: 500, nullable: false),
                    State = table.Column<string>(maxLength: 40, nullable: false),
                    Round = table.Column<int>(nullable: false),
                    SubmittedAt = table.Column<DateTime>(nullable: false),
                    SubmittedByName = table.Column<string>(maxLength: 200, nullable: false),
                    AnsweredAt = table.Column<DateTime>(nullable: true),
                    LastAnswer = table.Column<string>(maxLength: 4000, nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeclarationSupplements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DeclarationSupplements_SupplementedProofs_ProofId",
                        column: x => x.ProofId,
                        principalTable: "SupplementedProofs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AgencyRelations_Agent",
                table: "AgencyRelations",
                columns: new[] { "AgentSocialCreditCode", "PrincipalOrganisationCode" });

            migrationBuilder.CreateIndex(
                name: "IX_AgencyRelations_EnterpriseId_AgentSocialCreditCode",
                table: "AgencyRelations",
                columns: new[] { "EnterpriseId", "AgentSocialCreditCode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Announcements_PublishedAt",
                table: "Announcements",
                column: "PublishedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_CertificateId_UploadedAt",
                table: "Attachments",
                columns: new[] { "CertificateId", "UploadedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_At",
                table: "AuditEntries",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_EnterpriseId_At",
                table: "AuditEntries",
                columns: new[] { "EnterpriseId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_SubjectId",
                table: "AuditEntries",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_AuthorisedImages_AuthorisationId_Kind",
                table: "AuthorisedImages",
                columns: new[] { "AuthorisationId", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BlankForms_CertificateId",
                table: "BlankForms",
                column: "CertificateId");

            migrationBuilder.CreateIndex(
                name: "IX_BlankForms_EnterpriseId_ChangedAt",
                table: "BlankForms",
                columns: new[] { "EnterpriseId", "ChangedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_BlankForms_EnterpriseId_TypeCode_State",
                table: "BlankForms",
                columns: new[] { "EnterpriseId", "TypeCode", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_BlankForms_LastCertificateId",
                table: "BlankForms",
                column: "LastCertificateId");

            migrationBuilder.CreateIndex(
                name: "IX_BlankForms_TypeCode_Number",
                table: "BlankForms",
                columns: new[] { "TypeCode", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Captchas_ExpiresAt",
                table: "Captchas",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_Captchas_IdHash",
                table: "Captchas",
                column: "IdHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CardChallenges_ExpiresAt",
                table: "CardChallenges",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_CardChallenges_PublicId",
                table: "CardChallenges",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Cards_KeyHash_SerialNumber",
                table: "Cards",
                columns: new[] { "KeyHash", "SerialNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_Cards_UserId",
                table: "Cards",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_CertificateNumberSeries_Series",
                table: "CertificateNumberSeries",
                columns: new[] { "EnterpriseId", "OrganisationCode", "TypeCode", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_DeclaredNumber",
                table: "Certificates",
                column: "DeclaredNumber",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_ExporterEnterpriseId_CreatedAt_Id",
                table: "Certificates",
                columns: new[] { "ExporterEnterpriseId", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_ExporterEnterpriseId_Number",
                table: "Certificates",
                columns: new[] { "ExporterEnterpriseId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_FiguresKind",
                table: "Certificates",
                columns: new[] { "FilerEnterpriseId", "TypeCode", "FigureOffice", "Status", "FigureCurrency", "ExporterEnterpriseId", "CreatedByUserId", "ExporterOrganisationCode", "CreatedAt", "DeclaredAt", "FigureIssuedOn", "FigureDestination", "FigureGoodsLines", "FigureFobHigh", "FigureFobLow" });

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_FiguresPeople",
                table: "Certificates",
                columns: new[] { "FilerEnterpriseId", "FigurePrincipal", "FigureDeclarant", "FigureCurrency", "ExporterEnterpriseId", "CreatedByUserId", "ExporterOrganisationCode", "CreatedAt", "DeclaredAt", "FigureIssuedOn", "TypeCode", "FigureDestination", "FigureOffice", "Status", "FigureGoodsLines", "FigureFobHigh", "FigureFobLow" });

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_FiguresPlace",
                table: "Certificates",
                columns: new[] { "FilerEnterpriseId", "FigureDestination", "FigureCreatedMonth", "FigureCurrency", "ExporterEnterpriseId", "CreatedByUserId", "ExporterOrganisationCode", "CreatedAt", "DeclaredAt", "FigureIssuedOn", "TypeCode", "FigureOffice", "Status", "FigureGoodsLines", "FigureFobHigh", "FigureFobLow" });

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_FiguresTime",
                table: "Certificates",
                columns: new[] { "FilerEnterpriseId", "FigureDeclaredMonth", "FigureIssuedMonth", "FigureCurrency", "ExporterEnterpriseId", "CreatedByUserId", "ExporterOrganisationCode", "CreatedAt", "DeclaredAt", "FigureIssuedOn", "TypeCode", "FigureDestination", "FigureOffice", "Status", "FigureGoodsLines", "FigureFobHigh", "FigureFobLow" });

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_FilerEnterpriseId_CreatedAt_Id",
                table: "Certificates",
                columns: new[] { "FilerEnterpriseId", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_FilerEnterpriseId_Number",
                table: "Certificates",
                columns: new[] { "FilerEnterpriseId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CustomsLayouts_CertificateId_Round",
                table: "CustomsLayouts",
                columns: new[] { "CertificateId", "Round" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DeclarationBatches_EnterpriseId",
                table: "DeclarationBatches",
                column: "EnterpriseId");

            migrationBuilder.CreateIndex(
                name: "IX_DeclarationBatchItems_BatchId_LineNumber",
                table: "DeclarationBatchItems",
                columns: new[] { "BatchId", "LineNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DeclarationSupplements_EnterpriseId_State",
                table: "DeclarationSupplements",
                columns: new[] { "EnterpriseId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_DeclarationSupplements_ProofId",
                table: "DeclarationSupplements",
                column: "ProofId");

            migrationBuilder.CreateIndex(
                name: "IX_DictionaryEntries_Dictionary_Code",
                table: "DictionaryEntries",
                columns: new[] { "Dictionary", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DictionaryEntries_Dictionary_Position",
                table: "DictionaryEntries",
                columns: new[] { "Dictionary", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_DockingKeys_EnterpriseId",
                table: "DockingKeys",
                column: "EnterpriseId");

            migrationBuilder.CreateIndex(
                name: "IX_DockingKeys_KeyId",
                table: "DockingKeys",
                column: "KeyId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EnterpriseProfiles_EnterpriseId_Revision",
                table: "EnterpriseProfiles",
                columns: new[] { "EnterpriseId", "Revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Enterprises_SocialCreditCode",
                table: "Enterprises",
                column: "SocialCreditCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ErpImports_CertificateId",
                table: "ErpImports",
                column: "CertificateId");

            migrationBuilder.CreateIndex(
                name: "IX_ErpImports_EnterpriseId_Digest",
                table: "ErpImports",
                columns: new[] { "EnterpriseId", "Digest" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ErpImports_EnterpriseId_ImportedAt",
                table: "ErpImports",
                columns: new[] { "EnterpriseId", "ImportedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ErpReceipts_EnterpriseId_TakenAt_Id",
                table: "ErpReceipts",
                columns: new[] { "EnterpriseId", "TakenAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ErpReceipts_ReceiptId",
                table: "ErpReceipts",
                column: "ReceiptId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ErpRequests_EnterpriseId_MessageId",
                table: "ErpRequests",
                columns: new[] { "EnterpriseId", "MessageId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ErpRequests_ReceivedAt",
                table: "ErpRequests",
                column: "ReceivedAt");

            migrationBuilder.CreateIndex(
                name: "IX_FilingDefaults_EnterpriseId",
                table: "FilingDefaults",
                column: "EnterpriseId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FormDrafts_UserId_FormKey",
                table: "FormDrafts",
                columns: new[] { "UserId", "FormKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GoodsItems_CertificateId_LineNumber",
                table: "GoodsItems",
                columns: new[] { "CertificateId", "LineNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_GoodsTemplates_EnterpriseId_HsCode",
                table: "GoodsTemplates",
                columns: new[] { "EnterpriseId", "HsCode" });

            migrationBuilder.CreateIndex(
                name: "IX_InboundOriginRecords_Item",
                table: "InboundOriginRecords",
                columns: new[] { "EnterpriseId", "AgreementCode", "ProofNumber", "ItemNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InboxMessages_Partner_MessageId",
                table: "InboxMessages",
                columns: new[] { "Partner", "MessageId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InboxMessages_State_DueAt",
                table: "InboxMessages",
                columns: new[] { "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Invoices_CertificateId_LineNumber",
                table: "Invoices",
                columns: new[] { "CertificateId", "LineNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_IssuanceEvents_At",
                table: "IssuanceEvents",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_IssuanceEvents_CertificateId",
                table: "IssuanceEvents",
                column: "CertificateId");

            migrationBuilder.CreateIndex(
                name: "IX_KnownDevices_UserId_DeviceHash",
                table: "KnownDevices",
                columns: new[] { "UserId", "DeviceHash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LogCheckpoints_Log_At",
                table: "LogCheckpoints",
                columns: new[] { "Log", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_LoginFailures_NormalisedUserName_At",
                table: "LoginFailures",
                columns: new[] { "NormalisedUserName", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_LogLeaves_Hash",
                table: "LogLeaves",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_LogLeaves_Log_SubjectId",
                table: "LogLeaves",
                columns: new[] { "Log", "SubjectId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_NonPartyCompanies_CertificateId_LineNumber",
                table: "NonPartyCompanies",
                columns: new[] { "CertificateId", "LineNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_NoticeReads_UserId_NoticeId",
                table: "NoticeReads",
                columns: new[] { "UserId", "NoticeId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Notices_CreatedAt",
                table: "Notices",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_EnterpriseId_Time",
                table: "Notices",
                columns: new[] { "EnterpriseId", "Time" });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_SourceKey",
                table: "Notices",
                column: "SourceKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_State_DueAt",
                table: "OutboxMessages",
                columns: new[] { "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_SubjectKey_Sequence",
                table: "OutboxMessages",
                columns: new[] { "SubjectKey", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OutboxSubjects_Key",
                table: "OutboxSubjects",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PreReviewProducts_EnterpriseId_Key",
                table: "PreReviewProducts",
                columns: new[] { "EnterpriseId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PreReviewProducts_EnterpriseId_State",
                table: "PreReviewProducts",
                columns: new[] { "EnterpriseId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Principals_EnterpriseId_OrganisationCode",
                table: "Principals",
                columns: new[] { "EnterpriseId", "OrganisationCode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PrintAgentDevices_KeyId",
                table: "PrintAgentDevices",
                column: "KeyId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PrintAuthorisations_AgentEnterpriseId",
                table: "PrintAuthorisations",
                column: "AgentEnterpriseId");

            migrationBuilder.CreateIndex(
                name: "IX_PrintAuthorisations_EnterpriseId_AgentEnterpriseId",
                table: "PrintAuthorisations",
                columns: new[] { "EnterpriseId", "AgentEnterpriseId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PrintExceptionRequests_CertificateId",
                table: "PrintExceptionRequests",
                column: "CertificateId");

            migrationBuilder.CreateIndex(
                name: "IX_PrintExceptionRequests_EnterpriseId_SubmittedAt",
                table: "PrintExceptionRequests",
                columns: new[] { "EnterpriseId", "SubmittedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PrintJobs_AgentDeviceId_State_CreatedAt",
                table: "PrintJobs",
                columns: new[] { "AgentDeviceId", "State", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PrintJobs_CertificateId",
                table: "PrintJobs",
                column: "CertificateId");

            migrationBuilder.CreateIndex(
                name: "IX_PushAddresses_CodeHash",
                table: "PushAddresses",
                column: "CodeHash");

            migrationBuilder.CreateIndex(
                name: "IX_PushAddresses_EnterpriseId",
                table: "PushAddresses",
                column: "EnterpriseId");

            migrationBuilder.CreateIndex(
                name: "IX_PushAddresses_UserId_Channel",
                table: "PushAddresses",
                columns: new[] { "UserId", "Channel" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PushDeliveries_NoticeId_TargetId",
                table: "PushDeliveries",
                columns: new[] { "NoticeId", "TargetId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PushDeliveries_State_DueAt",
                table: "PushDeliveries",
                columns: new[] { "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PushDeliveries_TargetId_CreatedAt",
                table: "PushDeliveries",
                columns: new[] { "TargetId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PushDeliveries_UserId_CreatedAt",
                table: "PushDeliveries",
                columns: new[] { "UserId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PushSubscriptions_EnterpriseId_Event",
                table: "PushSubscriptions",
                columns: new[] { "EnterpriseId", "Event" });

            migrationBuilder.CreateIndex(
                name: "IX_PushSubscriptions_UserId_Event_Channel",
                table: "PushSubscriptions",
                columns: new[] { "UserId", "Event", "Channel" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_QuietHours_EnterpriseId",
                table: "QuietHours",
                column: "EnterpriseId");

            migrationBuilder.CreateIndex(
                name: "IX_QuietHours_UserId",
                table: "QuietHours",
                column: "UserId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Receipts_MessageId",
                table: "Receipts",
                column: "MessageId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Receipts_SubjectId_Time",
                table: "Receipts",
                columns: new[] { "SubjectId", "Time" });

            migrationBuilder.CreateIndex(
                name: "IX_RecoveryCodes_UserId",
                table: "RecoveryCodes",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_RestRequests_DockingKeyId_IdempotencyKey",
                table: "RestRequests",
                columns: new[] { "DockingKeyId", "IdempotencyKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RestRequests_EnterpriseId",
                table: "RestRequests",
                column: "EnterpriseId");

            migrationBuilder.CreateIndex(
                name: "IX_RestRequests_StartedAt",
                table: "RestRequests",
                column: "StartedAt");

            migrationBuilder.CreateIndex(
                name: "IX_SealAuthorisations_EnterpriseId_Round",
                table: "SealAuthorisations",
                columns: new[] { "EnterpriseId", "Round" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SealImages_EnterpriseId_Kind_Name",
                table: "SealImages",
                columns: new[] { "EnterpriseId", "Kind", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SealImages_HolderUserId",
                table: "SealImages",
                column: "HolderUserId");

            migrationBuilder.CreateIndex(
                name: "IX_SealScans_ExpiresAt",
                table: "SealScans",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_SealScans_UserId",
                table: "SealScans",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_SecondFactors_UserId",
                table: "SecondFactors",
                column: "UserId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_KeyHash",
                table: "Sessions",
                column: "KeyHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_UserId",
                table: "Sessions",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_StatusChanges_At",
                table: "StatusChanges",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_StatusChanges_CertificateId_At",
                table: "StatusChanges",
                columns: new[] { "CertificateId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_StoredDocuments_CertificateId_Kind_Round",
                table: "StoredDocuments",
                columns: new[] { "CertificateId", "Kind", "Round" });

            migrationBuilder.CreateIndex(
                name: "IX_StoredDocuments_Kind_CreatedAt",
                table: "StoredDocuments",
                columns: new[] { "Kind", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SupplementedProofs_CertificateId",
                table: "SupplementedProofs",
                column: "CertificateId");

            migrationBuilder.CreateIndex(
                name: "IX_SupplementedProofs_EnterpriseId_ChangedAt_Id",
                table: "SupplementedProofs",
                columns: new[] { "EnterpriseId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_SupplementedProofs_EnterpriseId_Source_Number",
                table: "SupplementedProofs",
                columns: new[] { "EnterpriseId", "Source", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TradeParties_EnterpriseId_Kind_ShortName",
                table: "TradeParties",
                columns: new[] { "EnterpriseId", "Kind", "ShortName" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UserPreferences_UserId_Name",
                table: "UserPreferences",
                columns: new[] { "UserId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Users_EnterpriseId",
                table: "Users",
                column: "EnterpriseId");

            migrationBuilder.CreateIndex(
                name: "IX_Users_NormalisedUserName",
                table: "Users",
                column: "NormalisedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_VerificationFiles_RecordId",
                table: "VerificationFiles",
                column: "RecordId");

            migrationBuilder.CreateIndex(
                name: "IX_VerificationRecords_EnterpriseId_State_ReplyBy",
                table: "VerificationRecords",
                columns: new[] { "EnterpriseId", "State", "ReplyBy" });

            migrationBuilder.CreateIndex(
                name: "IX_VerificationRecords_Number",
                table: "VerificationRecords",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_WebhookEndpoints_EnterpriseId",
                table: "WebhookEndpoints",
                column: "EnterpriseId");

            migrationBuilder.CreateIndex(
                name: "IX_WorkItems_DoneAt_DueAt",
                table: "WorkItems",
                columns: new[] { "DoneAt", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_WorkItems_Key",
                table: "WorkItems",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_WorkTabs_UserId_Url",
                table: "WorkTabs",
                columns: new[] { "UserId", "Url" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AgencyRelations");

            migrationBuilder.DropTable(
                name: "Announcements");

            migrationBuilder.DropTable(
                name: "Attachments");

            migrationBuilder.DropTable(
                name: "AuditEntries");

            migrationBuilder.DropTable(
                name: "AuthorisedImages");

            migrationBuilder.DropTable(
                name: "BlankForms");

            migrationBuilder.DropTable(
                name: "Captchas");

            migrationBuilder.DropTable(
                name: "CardChallenges");

            migrationBuilder.DropTable(
                name: "Cards");

            migrationBuilder.DropTable(
                name: "CertificateNumberSeries");

            migrationBuilder.DropTable(
                name: "CustomsLayouts");

            migrationBuilder.DropTable(
                name: "DataProtectionKeys");

            migrationBuilder.DropTable(
                name: "DeclarationBatchItems");

            migrationBuilder.DropTable(
                name: "DeclarationSupplements");

            migrationBuilder.DropTable(
                name: "DictionaryEntries");

            migrationBuilder.DropTable(
                name: "DictionaryVersions");

            migrationBuilder.DropTable(
                name: "DownloadFiles");

            migrationBuilder.DropTable(
                name: "EnterpriseProfiles");

            migrationBuilder.DropTable(
                name: "ErpImports");

            migrationBuilder.DropTable(
                name: "ErpReceipts");

            migrationBuilder.DropTable(
                name: "ErpRequests");

            migrationBuilder.DropTable(
                name: "FilingDefaults");

            migrationBuilder.DropTable(
                name: "FormDrafts");

            migrationBuilder.DropTable(
                name: "GoodsItems");

            migrationBuilder.DropTable(
                name: "GoodsTemplates");

            migrationBuilder.DropTable(
                name: "InboundOriginRecords");

            migrationBuilder.DropTable(
                name: "InboxMessages");

            migrationBuilder.DropTable(
                name: "Invoices");

            migrationBuilder.DropTable(
                name: "IssuanceEvents");

            migrationBuilder.DropTable(
                name: "JobLeases");

            migrationBuilder.DropTable(
                name: "KnownDevices");

            migrationBuilder.DropTable(
                name: "LogCheckpoints");

            migrationBuilder.DropTable(
                name: "LoginFailures");

            migrationBuilder.DropTable(
                name: "LogLeaves");

            migrationBuilder.DropTable(
                name: "LogNodes");

            migrationBuilder.DropTable(
                name: "NonPartyCompanies");

            migrationBuilder.DropTable(
                name: "NoticeReads");

            migrationBuilder.DropTable(
                name: "OutboxMessages");

            migrationBuilder.DropTable(
                name: "OutboxSubjects");

            migrationBuilder.DropTable(
                name: "PreReviewDesks");

            migrationBuilder.DropTable(
                name: "PreReviewProducts");

            migrationBuilder.DropTable(
                name: "Principals");

            migrationBuilder.DropTable(
                name: "PrintAgentDevices");

            migrationBuilder.DropTable(
                name: "PrintAuthorisations");

            migrationBuilder.DropTable(
                name: "PrintExceptionRequests");

            migrationBuilder.DropTable(
                name: "PrintJobs");

            migrationBuilder.DropTable(
                name: "PushAddresses");

            migrationBuilder.DropTable(
                name: "PushDeliveries");

            migrationBuilder.DropTable(
                name: "PushSubscriptions");

            migrationBuilder.DropTable(
                name: "QuietHours");

            migrationBuilder.DropTable(
                name: "Receipts");

            migrationBuilder.DropTable(
                name: "RecoveryCodes");

            migrationBuilder.DropTable(
                name: "RestRequests");

            migrationBuilder.DropTable(
                name: "SealImages");

            migrationBuilder.DropTable(
                name: "SealScans");

            migrationBuilder.DropTable(
                name: "SecondFactors");

            migrationBuilder.DropTable(
                name: "Sessions");

            migrationBuilder.DropTable(
                name: "StatusChanges");

            migrationBuilder.DropTable(
                name: "StoredDocuments");

            migrationBuilder.DropTable(
                name: "TradeParties");

            migrationBuilder.DropTable(
                name: "UserPreferences");

            migrationBuilder.DropTable(
                name: "VerificationFiles");

            migrationBuilder.DropTable(
                name: "WebhookEndpoints");

            migrationBuilder.DropTable(
                name: "WorkItems");

            migrationBuilder.DropTable(
                name: "WorkTabs");

            migrationBuilder.DropTable(
                name: "SealAuthorisations");

            migrationBuilder.DropTable(
                name: "DeclarationBatches");

            migrationBuilder.DropTable(
                name: "SupplementedProofs");

            migrationBuilder.DropTable(
                name: "Notices");

            migrationBuilder.DropTable(
                name: "DockingKeys");

            migrationBuilder.DropTable(
                name: "Users");

            migrationBuilder.DropTable(
                name: "VerificationRecords");

            migrationBuilder.DropTable(
                name: "Certificates");

            migrationBuilder.DropTable(
                name: "Enterprises");
        }
    }
}
