namespace CooPortal.Domain.Catalogue;

/// <summary>A step of 原产地标准填写规则流程图: a question whose yes leads to what to fill in, and whose no leads to the next question.</summary>
/// <param name="Question">A yes-or-no question about the goods.</param>
/// <param name="IfYes">What to fill in.</param>
public sealed record CriterionQuestion(string Question, string IfYes);
