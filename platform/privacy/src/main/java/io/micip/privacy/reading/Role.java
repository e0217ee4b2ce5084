package io.micip.privacy.reading;

import java.util.Set;

/// What a word can be in the language of improvement plans. A word may be several things; rules decide by its
/// neighbors. Written small and without accents, as [FoldedText] has it.
public enum Role {

    /// Begins a phrase of [Cue].
    CUE(""),
    /// One student.
    CHILD("""
            student pupil child learner boy girl kid grader freshman sophomore junior senior kindergartner
            kindergartener preschooler toddler teenager teen youngster youth athlete valedictorian salutatorian
            estudiante alumno alumna nino scholar kiddo schooler newcomer
            """),
    /// Several students.
    CHILDREN("""
            students pupils children learners boys girls kids graders freshmen sophomores juniors seniors kindergartners
            kindergarteners preschoolers toddlers teenagers teens twins triplets graduates estudiantes alumnos ninos
            scholars kiddos schoolers youngsters newcomers
            """),
    /// A member of one student's family.
    KIN("""
            mother father mom mum dad parent guardian grandmother grandfather grandma grandpa grandparent son daughter
            brother sister sibling aunt uncle cousin stepmother stepfather stepmom stepdad stepson stepdaughter grandson
            granddaughter niece nephew twin madre padre mama hijo hija hermano hermana abuela abuelo
            """),
    /// Members of a student's family.
    KINS("""
            parents guardians grandparents siblings brothers sisters sons daughters mothers fathers cousins padres
            family families household
            """),
    /// Somebody's child, as the speaker's or another's family has it.
    OFFSPRING("son daughter"),
    /// With "young" in front, one student.
    YOUNG_ADULT("man woman lady gentleman"),
    /// What a student of either kind may be beside that, between the word for it and a name.
    STANDING("""
            athlete leader member representative author ambassador helper mentor tutor artist volunteer captain player
            quarterback pitcher runner swimmer wrestler golfer cheerleader musician drummer singer dancer actor editor
            treasurer poet winner finalist rep athletes leaders members representatives authors ambassadors helpers
            mentors tutors artists volunteers captains players reps
            """),
    /// Goes on with a sentence whose subject came before, so that what came before is no attribute of it.
    PREDICATE("""
            is was are were has had have who whose whom that with without in at from of on to and or but because since
            when while needs need receives receive takes took uses used left missed moved told said says asked could can
            cannot did does will would may should must attends lives came comes goes went reads wrote works lost became
            entered shows showed speaks spoke knows knew wants likes gained before after by for as here there now then
            last this during not got makes made put joined i we they you he she it qualifies sleeps chose already never
            rode rides plays spent still again also found set failed read earned learned both y es fue falto tiene no
            """),
    /// In front of a name, and worth a look at what stands before.
    SAYING("""
            named called nicknamed name names nombre is was are were of de call president as like including namely
            athlete leader member representative author ambassador helper mentor tutor artist volunteer captain player
            quarterback pitcher runner swimmer wrestler golfer cheerleader musician drummer singer dancer actor editor
            treasurer poet winner finalist rep athletes leaders members representatives authors ambassadors helpers
            mentors tutors artists volunteers captains players reps
            """),
    TO_BE("is was are were"),
    PREPOSITION("in at from of near to by about"),
    /// Small words inside of names.
    PARTICLE("de la del van von bin al el"),
    /// Says a name outright.
    NAMED("named called nicknamed"),
    NAME("name names nombre"),
    /// In front of a name: a person in office, or one who is not a student at least.
    HONORIFIC("mr mrs ms miss dr prof sr sra rev"),
    /// A person in office.
    STAFF("""
            mr mrs ms miss dr prof professor principal principals superintendent superintendents teacher teachers coach
            coaches counselor counselors director directors coordinator coordinators supervisor supervisors consultant
            consultants specialist specialists psychologist nurse liaison facilitator facilitators trainer trainers
            instructor administrator administrators secretary trustee chair officer librarian interventionist
            interventionists paraprofessional aide assistant dean researcher researchers advisor adviser writer manager
            pastor judge governor mayor senator sheriff staff board district employee superintendencia maestra maestro
            """),
    /// He or she, in any case.
    PRONOUN("he she his her him hers himself herself"),
    POSSESSIVE("his her"),
    /// Speaks of every student or of a case that may come, not of one who is there.
    GENERIC("""
            each every any no if when whenever whether either may might should can must typical unless ought shall would
            """),
    /// In front of a person who is known.
    DEFINITE("the this that our my their his her another second which such"),
    GRADE("grade gr grado"),
    KINDERGARTEN("kindergarten"),
    /// Tells how old somebody is.
    AGE("age aged old"),
    ORDINAL("""
            first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth st nd rd th
            """),
    /// Belongs to a student: what a possessive in front of it speaks of.
    SCHOOLING("""
            attendance behavior absences absence grades reading referrals referral scores score tests tardies suspension
            suspensions transcript progress growth gpa writing math iep chart
            """),
    /// What happens to a student alone.
    DEED("missed absent suspended expelled retained truant repeated"),
    /// What is held or written about one student.
    MEETING("retention evaluation contract referral conference expulsion hearing"),
    /// A health condition, a support plan, or what leads to one.
    CONDITION("""
            504 iep adhd autism autistic dyslexia dyslexic dyscalculia dysgraphia epilepsy epileptic seizure seizures
            diabetes diabetic asthma asthmatic depression depressed anxiety ptsd bipolar ocd tourette tourettes leukemia
            cancer pregnant pregnancy miscarriage suicide suicidal rehab hospitalized psychiatric medication medicated
            ritalin adderall concussion wheelchair deaf blind braille diagnosis diagnosed disability disorder syndrome
            palsy anorexia bulimia addiction overdose overdosed impairment impaired therapy therapist bip fba aspergers
            schizophrenia anemia stuttering selfharm sobriety lupus hemophilia dystrophy sclerosis fibrosis tumor
            migraines insulin hiv lymphoma arthritis paralyzed
            """),
    /// Belongs to a condition that stands beside it.
    CONDITION_PART("""
            special education plan down cerebral sickle cell disease hearing visual visually emotional emotionally
            cognitive cognitively learning eating speech fetal alcohol spectrum behavior behavioral intervention
            functional assessment hospital attempted physical language occupational heart congenital muscular cystic
            condition
            """),
    /// Makes a condition in front of it a matter of the office.
    OFFICE_WORK("""
            compliance process caseload caseloads paperwork timeline timelines training software meetings teams
            """),
    /// What people in office do about conditions.
    OFFICE_VERB("""
            that coordinates coordinated reports reported teaches taught trains trained writes wrote reviews reviewed
            leads led runs ran supervises supervised manages managed oversees presents presented explains explained
            works worked asked wants
            """),
    /// Names a street; nothing else when a number and a name stand in front.
    STREET("street st avenue ave road rd boulevard blvd lane ln dr ct parkway pkwy highway hwy calle"),
    /// Names a street, or something else.
    STREET_MAYBE("drive court circle cir place pl way terrace ter trail trl square loop"),
    POST_BOX("box"),
    DIRECTION("n s e w north south east west ne nw se sw northeast northwest southeast southwest"),
    /// Part of a home's address behind the street.
    UNIT("apt apartment unit lot suite ste room trailer"),
    /// Tells that a place is somebody's home.
    HOME("""
            lives live living lived resides reside residing residence home homes house houses stays stay apartment
            sleeps staying
            """),
    /// Comes with somebody's home, or with a school's.
    MOVING("""
            address moved moves walks shelter motel trailer picked pick mailing mailed visited evicted family household
            siblings rents rented renting parents guardians grandparents
            """),
    /// Tells that a place is everybody's.
    PUBLIC("""
            school schools elementary academy office center centre library church hall board campus warehouse held
            clinic department site kickoff garage gym classroom classrooms building buildings college partner accounts
            isd resa doors park museum theater hospital meets meet meeting served vendor annex place located hosts dock
            market bank store shop courthouse station police arena stadium pool entrance headquarters agency inc llc
            company county city township village branch forum parking plant factory yard camp pantry
            gallery gymnasium auditorium cafeteria restaurant kiosk businesses agencies food education ymca closet
            clubhouse fairgrounds
            """),
    /// A number in words.
    NUMERAL("""
            one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty
            seventy eighty ninety single
            """),
    /// Counted like students.
    COUNTED("takers els ells swds youth dropouts newcomers males females completers"),
    COUNTED_ALONE("graduate dropout newcomer"),
    /// What a number behind it numbers, and does not count.
    NUMBERED("""
            grade grades gr tier tiers level levels stage phase year years title section cohort group unit week day goal
            strategy activity room rooms bus route chapter question building version lesson item items score page pages
            step hour period quarter semester module part figure table january february march april may june july august
            september october november december
            """),
    /// In front of the number of cases.
    SAMPLE("n"),
    /// Sets a limit or a rate, so that the number behind it counts nobody.
    LIMIT("than least most every each per under over between maximum minimum"),
    /// A number of these behind it, and "of" between, is a size.
    SIZE("""
            group groups pair pairs team teams table tables class classes size sizes caseload caseloads ratio limit
            panel panels list lists station stations row rows maximum minimum capacity
            """),
    GIVEN(""),
    /// A given name that is also a word, a place or a month.
    WEAK_GIVEN(""),
    SURNAME(""),
    /// Written with a capital in plans, and no part of a name.
    PLAN(""),
    ABBREVIATION("""
            mr mrs ms dr prof sr jr st ave rd blvd ln ct hwy pkwy apt ste gr no nr vs ext tel ph dept approx rev etc eg
            ie mt ft
            """);

    private final Set<String> words;

    Role(String words) {
        this.words = words.isEmpty() ? Set.of() : Set.of(words.strip().split("\\s+"));
    }

    Set<String> words() {
        return words;
    }

    long bit() {
        return 1L << ordinal();
    }

    /// These roles as one question for [Words#isAny].
    public static long anyOf(Role... roles) {
        long bits = 0;
        for (Role role : roles) {
            bits |= role.bit();
        }
        return bits;
    }
}
