namespace CooPortal.Forms;

/// <summary>A seal or signature with its true size in millimetres.</summary>
public sealed record StampPicture(byte[] Png, double WidthMm, double HeightMm);
