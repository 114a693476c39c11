using System.ComponentModel.DataAnnotations;

namespace RightsGraph.Server.Serving;

/// <summary>The section <c>Editing</c> of the settings.</summary>
public sealed class EditingSettings : IValidatableObject
{
    public const string Section = "Editing";

    /// <summary>A shorter key can be guessed.</summary>
    public const int MinKeyLength = 16;

    /// <summary>The secret that mutations need; without one the schema has no mutations. No message shows it.</summary>
    public string Key { get; set; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Key.Length is > 0 and < MinKeyLength)
        {
            yield return new ValidationResult(
                $"Editing:Key is too short; expected at least {MinKeyLength} characters, or none for no mutations.");
        }

        // A header cannot carry any other character, so such a key would never match.
        if (Key.Any(character => character is <= ' ' or > '~'))
        {
            yield return new ValidationResult(
                "Editing:Key holds a character that no header can; expected letters, digits and signs of ASCII.");
        }
    }
}
