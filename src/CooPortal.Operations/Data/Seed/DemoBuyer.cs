namespace CooPortal.Operations.Data.Seed;

/// <summary>A fictitious consignee abroad.</summary>
internal sealed record DemoBuyer(string CountryCode, string Block, string Port)
{
    public static DemoBuyer[] General { get; } =
    [
        new("USA", "HARBOR HOME SUPPLY INC.\n1200 EXAMPLE AVENUE, LONG BEACH, CA 90802\nUNITED STATES", "LONG BEACH, UNITED STATES"),
        new("BRA", "COMERCIAL EXEMPLO LTDA.\nRUA MODELO 455, SANTOS, SP\nBRAZIL", "SANTOS, BRAZIL"),
        new("ARE", "GULF SAMPLE TRADING L.L.C.\nP.O. BOX 00000, DEIRA, DUBAI\nUNITED ARAB EMIRATES", "JEBEL ALI, UNITED ARAB EMIRATES"),
        new("MEX", "IMPORTADORA MUESTRA S.A. DE C.V.\nAV. EJEMPLO 88, MANZANILLO, COLIMA\nMEXICO", "MANZANILLO, MEXICO"),
    ];

    public static DemoBuyer[] Korea { get; } =
    [
        new("KOR", "HANBIT SAMPLE CO., LTD.\n77 YEBO-RO, JUNG-GU, INCHEON\nREPUBLIC OF KOREA", "INCHEON, REPUBLIC OF KOREA"),
        new("KOR", "MAEUM LIVING CORP.\n15 MODEL-DAERO, HAEUNDAE-GU, BUSAN\nREPUBLIC OF KOREA", "BUSAN, REPUBLIC OF KOREA"),
    ];

    public static DemoBuyer[] Rcep { get; } =
    [
        new("JPN", "SAMPLE TRADING K.K.\n1-2-3 MIHON-CHO, CHUO-KU, OSAKA\nJAPAN", "OSAKA, JAPAN"),
        new("AUS", "SOUTHERN EXAMPLE PTY LTD\n8 SPECIMEN STREET, DOCKLANDS VIC 3008\nAUSTRALIA", "MELBOURNE, AUSTRALIA"),
        new("THA", "SIAM SPECIMEN CO., LTD.\n99/1 RAMA IV ROAD, BANGKOK 10110\nTHAILAND", "LAEM CHABANG, THAILAND"),
    ];

    public static DemoBuyer[] Agreements { get; } =
    [
        new("CHL", "MUESTRA ANDINA SPA\nAV. EJEMPLO 1520, VALPARAISO\nCHILE", "SAN ANTONIO, CHILE"),
        new("NZL", "SPECIMEN HOME LIMITED\n14 SAMPLE ROAD, AUCKLAND 1010\nNEW ZEALAND", "AUCKLAND, NEW ZEALAND"),
        new("SGP", "MERLION SAMPLE PTE. LTD.\n8 MODEL QUAY, SINGAPORE 048000\nSINGAPORE", "SINGAPORE"),
        new("CHE", "MUSTER HANDELS AG\nBEISPIELSTRASSE 12, 4051 BASEL\nSWITZERLAND", "ROTTERDAM, NETHERLANDS"),
        new("PAK", "NAMOONA TRADERS (PVT) LIMITED\n22 SAMPLE ROAD, KARACHI\nPAKISTAN", "KARACHI, PAKISTAN"),
    ];

    public static DemoBuyer[] All { get; } = [.. General, .. Korea, .. Rcep, .. Agreements];
}
