namespace CooPortal.Operations.Cards;

public enum CardRevocation
{
    Online,
    Off,
}
